package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Abolished bodies, papers, laws and procedure codes, and the fields whose fees the provincial council sets; read from
 * {@code knowledge-base/retired/}.
 */
public final class AbolishedTerms {
    /** An abolished term, since when, and its replacement where a source names one. */
    public record Term(
            String term, Optional<String> name, Optional<String> replacedBy, LocalDate since, String source) {
        public String reason() {
            return "nhắc đến \"" + term + "\", không còn từ ngày " + Aging.DAY.format(since);
        }
    }

    private final Pattern spoken;
    private final Map<String, Term> spokenTerms;
    private final Map<String, Term> laws;
    private final Map<String, Term> codes;
    private final Map<String, Term> councilFees;

    private AbolishedTerms(List<Term> spoken, List<Term> laws, List<Term> codes, List<Term> councilFees) {
        this.spokenTerms = byTerm(spoken);
        this.spoken = pattern(spoken);
        this.laws = byTerm(laws);
        this.codes = byTerm(codes);
        this.councilFees = byTerm(councilFees);
    }

    public static AbolishedTerms from(BaseFiles base, Consumer<Finding> findings) {
        var spoken = new ArrayList<>(terms(base, "bodies.yaml", findings));
        spoken.addAll(terms(base, "papers.yaml", findings));
        return new AbolishedTerms(
                spoken,
                terms(base, "laws.yaml", findings),
                terms(base, "codes.yaml", findings),
                terms(base, "council-fees.yaml", findings));
    }

    public static AbolishedTerms packed() {
        return Packed.RETIRED;
    }

    /** The packed lists, read lazily and once. */
    private static final class Packed {
        private static final AbolishedTerms RETIRED = from(BaseFiles.packed(), _ -> {});
    }

    /** The first abolished body or paper named in a text; whole words, ignoring case. */
    public Optional<Term> spokenIn(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        if (spokenTerms.keySet().stream().noneMatch(folded::contains)) {
            return Optional.empty();
        }
        Matcher matcher = spoken.matcher(text);
        return matcher.find()
                ? Optional.ofNullable(spokenTerms.get(matcher.group().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The first abolished number in a legal basis. */
    public Optional<Term> lawAmong(List<String> legalBasis) {
        return legalBasis.stream()
                .flatMap(number -> laws.values().stream().filter(law -> cites(number, law.term())))
                .findFirst();
    }

    public Optional<Repeal> repealOf(ProcedureCode code) {
        return Optional.ofNullable(codes.get(code.value()))
                .map(term -> new Repeal(term.since(), term.replacedBy().flatMap(ProcedureCode::of), term.source()));
    }

    /** Repealed procedures that no source describes any more, with their former names. */
    public List<ProcedureContent> named() {
        return codes.values().stream().flatMap(term -> named(term).stream()).toList();
    }

    private Optional<ProcedureContent> named(Term term) {
        return ProcedureCode.of(term.term())
                .flatMap(code -> term.name()
                        .map(name -> ProcedureContent.repealed(
                                code, name, repealOf(code).orElseThrow())));
    }

    /** Whether the provincial council sets fees in a field, so that an amount says little without its type. */
    public boolean councilSetsFeesIn(String field) {
        return councilFees.containsKey(field.toLowerCase(Locale.ROOT));
    }

    private static boolean cites(String citation, String number) {
        int at = citation.indexOf(number);
        return at >= 0 && (at == 0 || !Character.isDigit(citation.charAt(at - 1)));
    }

    private static Map<String, Term> byTerm(List<Term> terms) {
        var map = new LinkedHashMap<String, Term>();
        terms.forEach(term -> map.put(term.term().toLowerCase(Locale.ROOT), term));
        return map;
    }

    private static Pattern pattern(List<Term> terms) {
        String any = terms.stream()
                .map(Term::term)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .orElse("(?!)");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Term> terms(BaseFiles base, String name, Consumer<Finding> findings) {
        String path = "retired/" + name;
        byte[] file = base.files().get(path);
        if (file == null) {
            return List.of();
        }
        try {
            var terms = new ArrayList<Term>();
            for (JsonNode entry : Yaml.read(file)) {
                terms.add(term(Fields.of(path, entry, findings)));
            }
            return terms;
        } catch (JacksonException e) {
            findings.accept(Yaml.unreadable(path, e));
            return List.of();
        }
    }

    private static Term term(Fields fields) {
        var term = new Term(
                fields.text("term"),
                fields.textIfAny("name"),
                fields.textIfAny("replaced_by"),
                fields.date("since"),
                fields.text("source"));
        fields.done();
        return term;
    }
}
