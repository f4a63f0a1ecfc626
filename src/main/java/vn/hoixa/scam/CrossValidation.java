package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.hoixa.privacy.Masker;

/** Judges a check on messages that people have judged, and learns its words from them. */
public final class CrossValidation {
    private static final int FOLDS = 5;

    private final ScamCheck check;
    private final Masker masker;

    public CrossValidation(ScamCheck check, Masker masker) {
        this.check = check;
        this.masker = masker;
    }

    /** What the check as it is makes of messages. */
    public ScamFigures judge(List<JudgedMessage> messages) {
        return ScamFigures.of(messages.stream()
                .map(each -> new ScamFigures.Row(
                        each.label(),
                        check.check(masker.mask(each.text()).text()).isFlagged()))
                .toList());
    }

    /**
     * What the check makes of messages whose like it has not learned from: in each of {@value #FOLDS} folds the words are
     * learned from the other folds, near-duplicates in one fold. The written signs are the same in all of them.
     */
    public ScamFigures crossValidate(List<JudgedMessage> messages) {
        List<Learning.Judged> read = read(messages);
        int[] fold = Folds.of(read, FOLDS);
        List<ScamFigures.Row> rows = new ArrayList<>();
        for (int held = 0; held < FOLDS; held++) {
            int out = held;
            ScamCheck learned = check.with(Learning.from(
                    IntStream.range(0, read.size())
                            .filter(i -> fold[i] != out)
                            .mapToObj(read::get)
                            .toList(),
                    check.detector().features()));
            IntStream.range(0, read.size())
                    .filter(i -> fold[i] == out)
                    .mapToObj(messages::get)
                    .map(each -> new ScamFigures.Row(
                            each.label(),
                            learned.check(masker.mask(each.text()).text()).isFlagged()))
                    .forEach(rows::add);
        }
        return ScamFigures.of(rows);
    }

    /** The learned words as a file: a line a feature with its weight. */
    public String learn(List<JudgedMessage> messages) {
        return Learning.from(read(messages), check.detector().features()).written();
    }

    private List<Learning.Judged> read(List<JudgedMessage> messages) {
        return messages.stream()
                .map(each -> new Learning.Judged(
                        check.detector().read(masker.mask(each.text()).text().value()), each.label()))
                .toList();
    }
}
