package vn.hoixa.cli;

import java.util.List;
import java.util.stream.Stream;
import vn.hoixa.cli.EvaluationRow.Behavior;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.Hit;

/** Computes the rank of the first right procedure in the search results. */
final class Ranks {
    private static final int LAST = 50;

    private final Snapshot known;

    Ranks(Snapshot known) {
        this.known = known;
    }

    /** Ranking quality over the rows that expect an answer. */
    Figures.Ranking of(List<EvaluationRow> rows) {
        return Figures.Ranking.of(ranked(rows).map(this::of).toList());
    }

    static Stream<EvaluationRow> ranked(List<EvaluationRow> rows) {
        return rows.stream().filter(row -> row.behavior() == Behavior.ANSWER);
    }

    /** From 1; 0 where no right code was found. */
    int of(EvaluationRow row) {
        List<List<ProcedureCode>> found = known.search(row.judged(), row.earlier(), LAST).stream()
                .map(this::codes)
                .filter(codes -> !codes.isEmpty())
                .toList();
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).stream().anyMatch(row.expect()::contains)) return at + 1;
        }
        return 0;
    }

    private List<ProcedureCode> codes(Hit hit) {
        return switch (hit.kind()) {
            case PROCEDURE -> ProcedureCode.of(hit.key()).stream().toList();
            case ANSWER -> known.answer(hit.key()).map(CommonAnswer::codes).orElse(List.of());
            case OUT_OF_SCOPE, LIFE_EVENT -> List.of();
        };
    }
}
