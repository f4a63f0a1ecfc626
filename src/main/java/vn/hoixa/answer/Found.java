package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;

/**
 * Search results of one question.
 *
 * @param known where it was found
 * @param hits of all kinds, best first
 */
record Found(Snapshot known, List<Hit> hits) {
    /** Number of hits read: enough that a procedure among topics of other authorities still meets its rivals. */
    private static final int LOOKED_AT = 40;

    /** The most procedures compared. */
    private static final int RIVALS = 12;

    private static final int CANDIDATES = 5;

    static Found of(Turn turn) {
        return of(turn, List.of());
    }

    /** @param earlier words of earlier messages; they count less */
    static Found of(Turn turn, List<String> earlier) {
        return new Found(turn.known(), turn.known().search(turn.question().text(), earlier, LOOKED_AT));
    }

    static Found of(Snapshot known, String text) {
        return new Found(known, known.search(text, LOOKED_AT));
    }

    Optional<Hit> best() {
        return hits.stream().findFirst();
    }

    Optional<Hit> best(ItemKind kind) {
        return of(kind).findFirst();
    }

    Stream<Hit> of(ItemKind kind) {
        return hits.stream().filter(hit -> hit.kind() == kind);
    }

    /** How well the best of a kind fits, 0 to 1; 0 where there is none. */
    double fit(ItemKind kind) {
        return of(kind).mapToDouble(Hit::named).max().orElse(0);
    }

    /** The best fit among the commune's own items, 0 to 1. */
    double ours() {
        return Math.max(fit(ItemKind.PROCEDURE), fit(ItemKind.LIFE_EVENT));
    }

    /** The largest share of the question that any item covers, 0 to 1. */
    double covered() {
        return hits.stream().mapToDouble(Hit::asked).max().orElse(0);
    }

    Optional<Hit> hit(Procedure procedure) {
        return of(ItemKind.PROCEDURE)
                .filter(hit -> hit.key().equals(procedure.code().value()))
                .findFirst();
    }

    /** The procedures to compare, best first. */
    List<Rival> rivals() {
        return of(ItemKind.PROCEDURE)
                .flatMap(hit -> rival(hit).stream())
                .limit(RIVALS)
                .toList();
    }

    private Optional<Rival> rival(Hit hit) {
        return ProcedureCode.of(hit.key()).flatMap(known::procedure).map(procedure -> new Rival(hit, procedure));
    }

    /** The candidate procedures, for an officer. */
    List<Candidate> candidates() {
        return of(ItemKind.PROCEDURE)
                .flatMap(hit -> ProcedureCode.of(hit.key()).map(code -> candidate(hit, code)).stream())
                .limit(CANDIDATES)
                .toList();
    }

    private static Candidate candidate(Hit hit, ProcedureCode code) {
        return new Candidate(
                code,
                hit.score(),
                "tên khớp %.0f %%, câu hỏi khớp %.0f %%".formatted(hit.named() * 100, hit.asked() * 100));
    }
}
