package vn.hoixa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoixa.answer.Confidence;
import vn.hoixa.answer.WeighedPair;
import vn.hoixa.cli.EvaluationRow.Behavior;
import vn.hoixa.cli.EvaluationRow.Needs;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;

/**
 * Fits {@link Confidence} to questions of one turn about one matter, and to the names of procedures: somebody who
 * writes only a name means it.
 */
final class ConfidenceFit {
    /** The weight of a name, less than that of a real question. */
    private static final double NAME = 0.4;

    private final List<Confidence.Sample> answers = new ArrayList<>();
    private final List<Confidence.Sample> inside = new ArrayList<>();
    private final Evaluation evaluation;

    private ConfidenceFit(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    static Confidence of(Evaluation evaluation, Snapshot known, Stream<EvaluationRow> rows) {
        var fit = new ConfidenceFit(evaluation);
        List<EvaluationRow> first = firstMessages(rows);
        first.stream().filter(row -> row.needs() == Needs.ONE).forEach(fit::question);
        known.procedures().forEach(fit::names);
        return Confidence.fitted(fit.answers, fit.inside, pairs(evaluation, first));
    }

    /** Fits only the model that distinguishes two matters from one. */
    static Confidence ofPairs(Evaluation evaluation, Stream<EvaluationRow> rows) {
        return Confidence.packed().withPairs(pairs(evaluation, firstMessages(rows)));
    }

    private static List<EvaluationRow> firstMessages(Stream<EvaluationRow> rows) {
        return rows.filter(row -> row.turns().size() == 1).toList();
    }

    /** One sample per pair that a question may be split into; none for a question that cannot be split. */
    private static List<Confidence.Sample> pairs(Evaluation evaluation, List<EvaluationRow> rows) {
        return rows.stream()
                .flatMap(row -> evaluation.weighedPairs(row.judged()).stream()
                        .map(pair -> new Confidence.Sample(pair.evidence(), asksForBoth(row, pair) ? 1 : 0, 1)))
                .toList();
    }

    private static boolean asksForBoth(EvaluationRow row, WeighedPair pair) {
        return row.needs() == Needs.ALL && Set.copyOf(row.expect()).equals(Set.of(pair.first(), pair.second()));
    }

    private void question(EvaluationRow row) {
        evaluation.weighed(row.judged()).ifPresent(weighed -> {
            boolean right = row.behavior() == Behavior.ANSWER && row.expect().contains(weighed.best());
            boolean ours = row.behavior() != Behavior.OUT_OF_SCOPE;
            answers.add(new Confidence.Sample(weighed.evidence(), right ? 1 : 0, 1));
            inside.add(new Confidence.Sample(weighed.evidence(), ours ? 1 : 0, 1));
        });
    }

    private void names(Procedure procedure) {
        if (procedure.names().isEmpty()) return;
        Stream.concat(Stream.of(procedure.shortName().text()), procedure.names().stream())
                .flatMap(name -> Stream.of(name, "thủ tục " + name))
                .flatMap(text -> evaluation.weighed(text).stream())
                .map(weighed -> new Confidence.Sample(
                        weighed.evidence(), weighed.best().equals(procedure.code()) ? 1 : 0, NAME))
                .forEach(answers::add);
    }
}
