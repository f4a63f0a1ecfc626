package vn.hoixa.console.tester;

import java.util.Map;
import vn.hoixa.console.frame.Times;
import vn.hoixa.phrase.LearnedPhrase;

/**
 * A line of the list of learned words.
 *
 * @param teacher who or how many taught it
 * @param ended who ended it, when and why; empty while it counts
 */
record LearnedRow(long id, String phrase, String key, String teacher, String at, String ended) {
    static LearnedRow of(LearnedPhrase phrase, Map<?, String> names) {
        return new LearnedRow(
                phrase.id(),
                phrase.phrase(),
                phrase.key(),
                phrase.teacher().map(by -> names.get(by)).orElse(phrase.people() + " người dân cùng chọn"),
                Times.full(phrase.learnedAt()),
                phrase.ended()
                        .map(end -> names.get(end.by()) + ", " + Times.full(end.at()) + ": " + end.why())
                        .orElse(""));
    }
}
