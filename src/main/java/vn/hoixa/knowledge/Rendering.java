package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoixa.procedure.Aging;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.FacetState;
import vn.hoixa.procedure.FacetValue;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Labels;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.revision.RevisionId;

/**
 * Turns the fields of a revision into text, always in the same way.
 *
 * <p>Order inside a facet: the answer, its condition, the exceptions by case, and the last day when it is within 60
 * days. An amount never stands without its condition. Three lengths: a line of the default card, a reply, a page.
 */
final class Rendering {
    /** A reply has 900 characters with its heading, footer and options; this leaves room for them. */
    private static final int REPLY = 640;

    private static final int LINE = 170;

    private final RevisionId revision;
    private final ProcedureContent content;
    private final Setting setting;
    private final LocalDate on;

    Rendering(RevisionId revision, ProcedureContent content, Setting setting, LocalDate on) {
        this.revision = revision;
        this.content = content;
        this.setting = setting;
        this.on = on;
    }

    FacetState state(Facet facet) {
        return switch (facet) {
            case FEE -> FeeFact.stateOf(fees(), on);
            case PLACE -> desk().isPresent() && !doubted(facet) ? new FacetState.Usable() : stated(facet);
            case LEGAL_BASIS ->
                content.legalBasis().isEmpty() || doubted(facet) ? stated(facet) : new FacetState.Usable();
            case NEXT_STEPS -> isOnlyAnEvent() ? new FacetState.Missing() : stated(facet);
            default -> stated(facet);
        };
    }

    Optional<Passage> reply(Facet facet) {
        return render(facet, Length.REPLY);
    }

    Optional<Passage> brief(Facet facet) {
        return render(facet, Length.LINE);
    }

    Optional<Passage> whole(Facet facet) {
        return render(facet, Length.PAGE);
    }

    Optional<Procedure.Papers> papers() {
        return value(Facet.DOCUMENTS, FacetValue.Documents.class)
                .filter(_ -> state(Facet.DOCUMENTS) instanceof FacetState.Usable)
                .map(value -> new Procedure.Papers(
                        value.always().stream().map(paper -> own(paper(paper))).toList(),
                        value.when().stream().map(when -> own(inCase(when))).toList(),
                        value.notNeeded().stream().map(this::own).toList(),
                        value.notes().stream().map(note -> own(sentence(note))).toList()));
    }

    private enum Length {
        LINE,
        REPLY,
        PAGE
    }

    private Optional<Passage> render(Facet facet, Length length) {
        if (!(state(facet) instanceof FacetState.Usable)) {
            return Optional.empty();
        }
        return switch (facet) {
            case DOCUMENTS -> value(facet, FacetValue.Documents.class).map(value -> own(documents(value, length)));
            case FEE -> Optional.of(fee(length));
            case PLACE -> Optional.of(place(length));
            case LEGAL_BASIS -> Optional.of(own(legalBasis(length)));
            case NEXT_STEPS ->
                value(facet, FacetValue.NextSteps.class)
                        .flatMap(FacetValue.NextSteps::text)
                        .map(this::own);
            default -> value(facet, FacetValue.Text.class).map(value -> text(value, length));
        };
    }

    /** Whether the next steps are only a life event, which is a button without text. */
    private boolean isOnlyAnEvent() {
        return value(Facet.NEXT_STEPS, FacetValue.NextSteps.class)
                .filter(next -> next.text().isEmpty())
                .isPresent();
    }

    private boolean doubted(Facet facet) {
        return stated(facet) instanceof FacetState.Unclear;
    }

    private FacetState stated(Facet facet) {
        FacetValue value = content.facets().get(facet);
        return value == null ? new FacetState.Missing() : value.stateOn(on);
    }

    private <T extends FacetValue> Optional<T> value(Facet facet, Class<T> shape) {
        return Optional.ofNullable(content.facets().get(facet))
                .filter(shape::isInstance)
                .map(shape::cast);
    }

    private Passage text(FacetValue.Text value, Length length) {
        String until =
                Aging.note(value.until(), on).map(note -> " (" + note + ")").orElse("");
        return own(sentence((length == Length.LINE ? opening(value.text()) : value.text()) + until));
    }

    /** The first sentences that fit in a line; at least one, never a part of one. */
    private static String opening(String text) {
        var sentences = text.split("(?<=[.!?])\\s+");
        String opening = sentences[0];
        for (int next = 1; next < sentences.length && opening.length() + sentences[next].length() < LINE; next++) {
            opening += " " + sentences[next];
        }
        return opening;
    }

    private String legalBasis(Length wanted) {
        var numbers = content.legalBasis();
        String all = String.join(", ", numbers);
        if (wanted == Length.PAGE || all.length() <= REPLY) {
            return all;
        }
        int fit = 0;
        for (int length = 0; fit < numbers.size() && length + numbers.get(fit).length() < REPLY; fit++) {
            length += numbers.get(fit).length() + 2;
        }
        return String.join(", ", numbers.subList(0, fit)) + " và " + (numbers.size() - fit) + " văn bản khác";
    }

    private String documents(FacetValue.Documents value, Length length) {
        if (length == Length.LINE) {
            return documentLine(value);
        }
        String all = documentPage(value);
        return length == Length.PAGE || all.length() <= REPLY ? all : documentReply(value);
    }

    private String documentLine(FacetValue.Documents value) {
        String papers = value.always().stream()
                .map(paper -> lowered(paper.text()) + (shown(paper) ? " (cho xem)" : ""))
                .collect(Collectors.joining("; "));
        if (papers.isEmpty()) {
            papers = "tùy trường hợp";
        }
        return sentence(papers) + (value.when().isEmpty() ? "" : " Một số trường hợp cần thêm giấy khác.");
    }

    private static String documentReply(FacetValue.Documents value) {
        var lines = new ArrayList<String>();
        bring(value, lines);
        if (!value.when().isEmpty()) {
            lines.add("Cần thêm giấy khi: "
                    + value.when().stream()
                            .map(when -> lowered(when.name()))
                            .distinct()
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        notNeeded(value.notNeeded(), REPLY - String.join("\n", lines).length()).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** As many documents as fit in a line of this many characters; the first in any case. */
    private static Optional<String> notNeeded(List<String> papers, int room) {
        for (int fit = papers.size(); fit > 0; fit--) {
            String line = "Không cần: "
                    + papers.subList(0, fit).stream().map(Rendering::lowered).collect(Collectors.joining("; "))
                    + ".";
            if (line.length() <= room || fit == 1) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static String documentPage(FacetValue.Documents value) {
        var lines = new ArrayList<String>();
        bring(value, lines);
        if (!value.when().isEmpty()) {
            lines.add(value.always().isEmpty() ? "Giấy tờ theo trường hợp:" : "Thêm theo trường hợp:");
            value.when().forEach(when -> lines.add("- " + inCase(when)));
        }
        if (!value.notNeeded().isEmpty()) {
            lines.add("Không cần:");
            value.notNeeded().forEach(paper -> lines.add("- " + paper));
        }
        value.notes().forEach(note -> lines.add("Lưu ý: " + sentence(note)));
        return String.join("\n", lines);
    }

    private static String inCase(FacetValue.Documents.ForCase when) {
        return when.name() + ": " + lowered(when.text());
    }

    private static void bring(FacetValue.Documents value, List<String> lines) {
        if (value.always().isEmpty()) {
            return;
        }
        lines.add("Mang theo:");
        value.always().forEach(paper -> lines.add("- " + paper(paper)));
    }

    private static String paper(FacetValue.Documents.Document paper) {
        var details = new ArrayList<String>();
        paper.copies().ifPresent(details::add);
        if (shown(paper)) {
            details.add("cho xem, không nộp");
        }
        paper.unless().ifPresent(when -> details.add("không cần khi " + when));
        return details.isEmpty() ? paper.text() : paper.text() + " (" + String.join("; ", details) + ")";
    }

    private static boolean shown(FacetValue.Documents.Document paper) {
        return paper.handing() == FacetValue.Documents.Handing.SHOWN;
    }

    private List<FeeFact> fees() {
        var own = value(Facet.FEE, FacetValue.Fees.class)
                .map(FacetValue.Fees::facts)
                .orElse(List.of());
        return LocalFees.over(own, setting.rules(), on);
    }

    private Passage fee(Length length) {
        var facts = fees();
        var lines = length == Length.LINE ? FeeLines.brief(facts, on) : FeeLines.of(facts, on);
        var revisions = new LinkedHashSet<RevisionId>();
        revisions.add(revision);
        facts.forEach(fact -> fact.under().ifPresent(under -> revisions.add(new RevisionId(under.rule()))));
        return new Passage(
                Labels.capitalised(String.join(length == Length.LINE ? " " : "\n", lines)),
                revisions,
                Optional.empty());
    }

    private Optional<Desk> desk() {
        return setting.commune()
                .flatMap(commune ->
                        content.handler().flatMap(commune::handler).map(handler -> Desk.of(commune, handler)));
    }

    private Passage place(Length length) {
        Optional<String> rule = value(Facet.PLACE, FacetValue.Text.class)
                .filter(value -> value.stateOn(on) instanceof FacetState.Usable)
                .map(FacetValue.Text::text);
        if (desk().isEmpty()) {
            return own(sentence(rule.orElseThrow()));
        }
        Desk desk = desk().orElseThrow();
        String where = length == Length.LINE ? desk.name() : desk.address();
        String first = rule.map(text -> sentence(where) + " " + sentence(Labels.capitalised(withoutName(text, desk))))
                .orElse(where + ".")
                .strip();
        return Passage.of(
                length == Length.LINE ? first : first + desk.hoursAndPhone(), List.of(own(first), desk.words()));
    }

    /** Drops the desk's name from a rule that begins with it. */
    private static String withoutName(String rule, Desk desk) {
        return rule.startsWith(desk.name())
                ? rule.substring(desk.name().length()).replaceFirst("^[,;.:\\s]+", "")
                : rule;
    }

    private Passage own(String text) {
        return new Passage(text, revision);
    }

    static String sentence(String text) {
        String words = text.strip();
        return words.isEmpty() || ".!?…:".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }

    /**
     * Makes the first letter lower case, unless the word is a name or an abbreviation such as "UBND", or "Tờ" before a
     * capital.
     */
    static String lowered(String text) {
        if (text.length() < 2 || Character.isUpperCase(text.charAt(1))) {
            return text;
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
