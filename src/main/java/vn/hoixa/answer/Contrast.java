package vn.hoixa.answer;

import java.util.HashSet;
import java.util.Set;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.Utterance;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.language.Vietnamese;

/**
 * Distinguishes sibling procedures by the words their names do not share: "đăng ký kết hôn" and "đăng ký <b>lại</b> kết
 * hôn". A question with the distinguishing words of one means that one; a question with none of them means the plain
 * one, whose name has no words that the other lacks; where both names have distinguishing words, it stays undecided.
 */
final class Contrast {
    /** Which of two siblings a question means, and by what. */
    enum Verdict {
        /** It has the distinguishing words of the first. */
        FIRST_SAID,
        /** It has no distinguishing words, and the first is the plain one. */
        FIRST_PLAIN,
        /** It has the distinguishing words of the second. */
        SECOND_SAID,
        /** It has no distinguishing words, and the second is the plain one. */
        SECOND_PLAIN,
        OPEN
    }

    /** The share of the distinguishing words that must occur. */
    private static final double SAID = 0.6;

    private final Intents intents;
    private final Readings readings;

    Contrast(Intents intents, Readings readings) {
        this.intents = intents;
        this.readings = readings;
    }

    /** All words of a question: its own, their official equivalents, and those it implies. */
    Set<String> said(Utterance question) {
        Set<String> said = new HashSet<>(intents.marks(question));
        said.addAll(intents.officially(question));
        said.addAll(intents.hintsAt(question));
        return said;
    }

    Verdict between(Utterance question, Set<String> said, Procedure first, Procedure second) {
        Set<String> own = words(first);
        Set<String> other = words(second);
        boolean firstSaid = says(question, said, without(own, other));
        boolean secondSaid = says(question, said, without(other, own));
        if (firstSaid != secondSaid) return firstSaid ? Verdict.FIRST_SAID : Verdict.SECOND_SAID;
        if (firstSaid) return Verdict.OPEN;
        boolean firstPlain = without(own, other).isEmpty();
        boolean secondPlain = without(other, own).isEmpty();
        if (firstPlain == secondPlain) return Verdict.OPEN;
        return firstPlain ? Verdict.FIRST_PLAIN : Verdict.SECOND_PLAIN;
    }

    /** Whether two procedures are siblings: their names share at least half of the shorter one's words. */
    boolean areSiblings(Procedure first, Procedure second) {
        Set<String> own = words(first);
        Set<String> other = words(second);
        Set<String> shared = new HashSet<>(own);
        shared.retainAll(other);
        return shared.size() * 2 >= Math.min(own.size(), other.size());
    }

    private Set<String> words(Procedure procedure) {
        return readings.of(procedure).nameWords();
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new HashSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    /** Compares with diacritics, or without them where the question has none. */
    private static boolean says(Utterance question, Set<String> said, Set<String> words) {
        long met = words.stream()
                .filter(word ->
                        said.contains(word) || (question.withoutMarks() && said.contains(Vietnamese.fold(word))))
                .count();
        return met > 0 && met >= SAID * words.size();
    }
}
