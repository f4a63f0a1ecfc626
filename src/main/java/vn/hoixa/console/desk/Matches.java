package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;
import vn.hoixa.search.Signal;

/** The procedures nearest to a question, each with the reasons of its place in words an officer knows. */
@Component
class Matches {
    private static final int SHOWN = 4;

    /** Fields of the index whose signals are telling words of the question; in the body almost any word is found. */
    private static final Set<String> WORD_FIELDS = Set.of("title", "names");

    private static final int TERMS = 8;

    /** From here on a name and a question cover each other well. */
    private static final double NAMED = 0.5;

    private final Knowledge knowledge;
    private final Clock clock;

    Matches(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** Best first, explained against what is published now. */
    List<Match> of(MaskedText question) {
        var snapshot = knowledge.snapshot();
        var hits = snapshot.explain(question.words(), List.of(), SHOWN * 2).stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .limit(SHOWN)
                .toList();
        double best = hits.isEmpty() ? 1 : Math.max(hits.getFirst().score(), 0.01);
        return IntStream.range(0, hits.size())
                .boxed()
                .flatMap(rank -> match(snapshot, question, hits.get(rank), rank, best).stream())
                .toList();
    }

    /** The procedure that a draft may begin with: one whose name the question nearly says. */
    Optional<ProcedureCode> likely(MaskedText question) {
        return knowledge.snapshot().search(question.words(), 1).stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE && hit.named() >= NAMED)
                .findFirst()
                .flatMap(hit -> ProcedureCode.of(hit.key()));
    }

    private Optional<Match> match(Snapshot snapshot, MaskedText question, Hit hit, int rank, double best) {
        var on = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        return ProcedureCode.of(hit.key())
                .flatMap(snapshot::procedure)
                .map(procedure -> new Match(
                        hit.key(),
                        procedure.shortName().text(),
                        String.format(Locale.forLanguageTag("vi"), "%.1f", 10 * hit.score()),
                        (int) Math.clamp(Math.round(100 * hit.score() / best), 2, 100),
                        rank == 0,
                        words(question, procedure, hit),
                        reasons(hit),
                        FacetRow.of(procedure, on),
                        source(procedure)));
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
