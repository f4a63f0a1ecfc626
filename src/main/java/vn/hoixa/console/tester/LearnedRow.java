package vn.hoixa.console.tester;

import java.util.Map;
import vn.hoixa.console.frame.Times;
import vn.hoixa.phrase.LearnedPhrase;

/**
 * View of a learned phrase in the list.
 *
 * @param teacher the officer who taught it, or the number of citizens
 * @param ended who ended it, when and why; empty while it is in use
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
