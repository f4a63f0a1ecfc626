package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.drafting.NearProcedures;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;
import vn.hoixa.search.Signal;

/**
 * Finds candidate procedures of a question, with the reasons in words for officers. The keyword results are there at
 * once; semantic results are added afterwards, where an embedding model is set.
 */
@Component
class Matches {
    private static final int SHOWN = 4;
    /** How many keyword results are fused with semantic results. */
    private static final int FUSED = 20;

    private static final String IN_MEANING = "gần nghĩa, không trùng chữ";

    /** Index fields whose matches count as significant words of the question; in the body almost any word is found. */
    private static final Set<String> WORD_FIELDS = Set.of("title", "names");

    private static final int TERMS = 8;

    /** From this fit on, a name and a question cover each other well. */
    private static final double NAMED = 0.5;

    private final Knowledge knowledge;
    private final NearProcedures near;
    private final Clock clock;

    Matches(Knowledge knowledge, NearProcedures near, Clock clock) {
        this.knowledge = knowledge;
        this.near = near;
        this.clock = clock;
    }

    /** Best first, explained against the published knowledge. */
    List<Match> of(MaskedText question) {
        var found = found(question, SHOWN * 2);
        return shown(question, found, found.procedures());
    }

    /** Whether semantic results may be added. */
    boolean mayBeJoined() {
        return near.isOn();
    }

    /** Keyword and semantic results in one ranking; empty when it equals the keyword ranking. */
    Optional<List<Match>> joined(MaskedText question) {
        var found = found(question, FUSED);
        var byWords = found.procedures();
        var fused = near.with(byWords, question.words());
        return first(fused).equals(first(byWords)) ? Optional.empty() : Optional.of(shown(question, found, fused));
    }

    /** Keyword results in a snapshot, best first. */
    private record Found(Snapshot in, Map<ProcedureCode, Hit> hits) {
        List<ProcedureCode> procedures() {
            return List.copyOf(hits.keySet());
        }

        double best() {
            return hits.values().stream().mapToDouble(Hit::score).max().orElse(0.01);
        }
    }

    private Found found(MaskedText question, int limit) {
        var snapshot = knowledge.snapshot();
        var hits = new LinkedHashMap<ProcedureCode, Hit>();
        snapshot.explain(question.words(), List.of(), limit).stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .forEach(hit -> ProcedureCode.of(hit.key()).ifPresent(code -> hits.put(code, hit)));
        return new Found(snapshot, hits);
    }

    private static List<ProcedureCode> first(List<ProcedureCode> ranked) {
        return ranked.stream().limit(SHOWN).toList();
    }

    private List<Match> shown(MaskedText question, Found found, List<ProcedureCode> ranked) {
        return IntStream.range(0, Math.min(SHOWN, ranked.size()))
                .boxed()
                .flatMap(rank -> match(question, found, ranked.get(rank), rank == 0).stream())
                .toList();
    }

    /** The procedure for an initial draft: one whose name the question nearly contains. */
    Optional<ProcedureCode> likely(MaskedText question) {
        return knowledge.snapshot().search(question.words(), 1).stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE && hit.named() >= NAMED)
                .findFirst()
                .flatMap(hit -> ProcedureCode.of(hit.key()));
    }

    private Optional<Match> match(MaskedText question, Found found, ProcedureCode code, boolean first) {
        var on = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        var hit = Optional.ofNullable(found.hits().get(code));
        return found.in()
                .procedure(code)
                .map(procedure -> new Match(
                        code.value(),
                        procedure.shortName().text(),
                        hit.map(each -> String.format(Locale.forLanguageTag("vi"), "%.1f", 10 * each.score()))
                                .orElse(""),
                        hit.map(each -> share(each, found)).orElse(0),
                        first,
                        hit.map(each -> words(question, procedure, each)).orElse(List.of()),
                        hit.map(Matches::reasons).orElse(List.of(IN_MEANING)),
                        FacetRow.of(procedure, on),
                        source(procedure)));
    }

    private static int share(Hit hit, Found found) {
        return (int) Math.clamp(Math.round(100 * hit.score() / Math.max(found.best(), 0.01)), 2, 100);
    }

    private static List<String> words(MaskedText question, Procedure procedure, Hit hit) {
        var terms = hit.signals().stream()
                .filter(signal -> WORD_FIELDS.contains(signal.name()) && signal.value() > 0)
                .map(Signal::detail)
                .distinct()
                .limit(TERMS);
        return new SharedWords(terms).in(question.words(), procedure.shortName().text());
    }

    private static List<String> reasons(Hit hit) {
        return hit.signals().stream()
                .flatMap(signal -> reason(signal).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> reason(Signal signal) {
        return switch (signal.name()) {
            case "name" ->
                signal.value() > 0.05 && !signal.detail().isBlank()
                        ? Optional.of("giống tên gọi “" + signal.detail() + "”")
                        : Optional.empty();
            case "field" -> Optional.of("câu hỏi không nhắc lĩnh vực " + signal.detail());
            default -> Optional.empty();
        };
    }

    private static String source(Procedure procedure) {
        var source = procedure.source();
        var from = source.decision().map(decision -> "Quyết định " + decision).orElse("Cổng Dịch vụ công quốc gia");
        var until =
                source.reviewBy().map(day -> ", hạn rà soát " + Times.day(day)).orElse("");
        return from + ", đối chiếu " + Times.day(source.factsOn()) + until;
    }
}
