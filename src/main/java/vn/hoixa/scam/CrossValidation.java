package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.hoixa.privacy.Masker;

/** Cross-validates the scam check on labelled messages, and trains its words and threshold from them. */
public final class CrossValidation {
    private static final int FOLDS = 5;
    /**
     * The share of honest messages that may be flagged. Two in three training messages of this kind were written to
     * look like scams; of real ones a seventh of this share is flagged.
     */
    private static final double TOLERATED = 0.05;
    /** Cost: flagging one honest message in a hundred is as bad as missing this many scams in a hundred. */
    private static final double HARM = 2;

    private final ScamCheck check;
    private final Masker masker;

    public CrossValidation(ScamCheck check, Masker masker) {
        this.check = check;
        this.masker = masker;
    }

    /** Evaluates the present check on messages. */
    public ScamFigures judge(List<JudgedMessage> messages) {
        return ScamFigures.of(messages.stream()
                .map(each -> new ScamFigures.Row(
                        each.label(),
                        check.check(masker.mask(each.text()).text()).isFlagged()))
                .toList());
    }

    /**
     * Evaluates the check by cross-validation: for each of {@value #FOLDS} folds the words and the threshold are
     * trained on the other folds; near-duplicates are in one fold. The written signs are the same in all of them.
     */
    public ScamFigures crossValidate(List<JudgedMessage> messages) {
        Held held = held(read(messages));
        double[] enough = IntStream.range(0, FOLDS)
                .mapToDouble(fold -> held.enough(at -> held.fold[at] != fold))
                .toArray();
        List<ScamFigures.Row> rows = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            rows.add(new ScamFigures.Row(messages.get(i).label(), held.scores[i] >= enough[held.fold[i]]));
        }
        return ScamFigures.of(rows);
    }

    /** The trained words as a file: one feature with its weight per line, and the threshold. */
    public String learn(List<JudgedMessage> messages) {
        List<Learning.Judged> read = read(messages);
        double enough = held(read).enough(_ -> true);
        return learned(read).flaggingFrom(enough).written();
    }

    /** The fold of each message, and its score by the model trained on the other folds. */
    private record Held(int[] fold, double[] scores, List<Learning.Judged> messages) {
        /**
         * The best threshold for the selected messages: no more false alarms than tolerated, and each worth its cost.
         */
        double enough(IntPredicate asked) {
            double[] honest = sorted(asked, Label.LEGITIMATE);
            double[] scams = sorted(asked, Label.SCAM);
            double best = Double.NEGATIVE_INFINITY;
            double enough = 0;
            for (int alarms = 0; alarms <= TOLERATED * honest.length && alarms < honest.length; alarms++) {
                double from = Math.nextUp(honest[honest.length - 1 - alarms]);
                double found =
                        Arrays.stream(scams).filter(score -> score >= from).count();
                double worth = found / Math.max(1, scams.length) - HARM * alarms / honest.length;
                if (worth > best) {
                    best = worth;
                    enough = from;
                }
            }
            return enough;
        }

        private double[] sorted(IntPredicate asked, Label label) {
            return IntStream.range(0, scores.length)
                    .filter(asked)
                    .filter(at -> messages.get(at).label() == label)
                    .mapToDouble(at -> scores[at])
                    .sorted()
                    .toArray();
        }
    }

    private Held held(List<Learning.Judged> read) {
        int[] fold = Folds.of(read, FOLDS);
        double[] scores = new double[read.size()];
        IntStream.range(0, FOLDS).parallel().forEach(held -> {
            ScamCheck learned = check.with(learned(IntStream.range(0, read.size())
                    .filter(i -> fold[i] != held)
                    .mapToObj(read::get)
                    .toList()));
            IntStream.range(0, read.size())
                    .filter(i -> fold[i] == held)
                    .forEach(i -> scores[i] = learned.score(read.get(i).text()));
        });
        return new Held(fold, scores, read);
    }

    private LearnedWords learned(List<Learning.Judged> messages) {
        List<Learning.Judged> counted = messages.stream()
                .filter(each -> !check.detector().isToldToAvoid(each.text()))
                .toList();
        return Learning.from(counted, check.detector().features());
    }

    private List<Learning.Judged> read(List<JudgedMessage> messages) {
        return messages.stream().map(this::read).toList();
    }

    private Learning.Judged read(JudgedMessage message) {
        Reading text = check.detector().read(masker.mask(message.text()).text().value());
        return new Learning.Judged(text, check.detector().features().of(text).keySet(), message.label());
    }
}
