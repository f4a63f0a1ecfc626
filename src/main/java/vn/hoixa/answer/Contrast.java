package vn.hoixa.answer;

import java.util.HashSet;
import java.util.Set;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.Utterance;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.language.Vietnamese;

/**
 * Tells siblings apart by what their names do not share: "đăng ký kết hôn" and "đăng ký <b>lại</b> kết hôn". A question that
 * says what is special about one means that one; one that says nothing special means the plain one, the one whose name has
 * nothing that the other lacks; where both are special in their own way, nobody can tell.
 */
final class Contrast {
    /** How two siblings stand to a question. */
    enum Verdict {
        /** It says what is special about the first. */
        FIRST_SAID,
        /** It says nothing special, and the first is the plain one. */
        FIRST_PLAIN,
        /** It says what is special about the second. */
        SECOND_SAID,
        /** It says nothing special, and the second is the plain one. */
        SECOND_PLAIN,
        OPEN
    }

    /** The share of the special words that have to be said. */
    private static final double SAID = 0.6;

    private final Intents intents;
    private final Readings readings;

    Contrast(Intents intents, Readings readings) {
        this.intents = intents;
        this.readings = readings;
    }

    /** Everything a question says: its words, what officials call them, what they hint at. */
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

    /** Whether they are siblings at all: names that share at least half of the shorter one's words. */
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

    /** With their diacritics, or by bare letters where the question has none. */
    private static boolean says(Utterance question, Set<String> said, Set<String> words) {
        long met = words.stream()
                .filter(word ->
                        said.contains(word) || (question.withoutMarks() && said.contains(Vietnamese.fold(word))))
                .count();
        return met > 0 && met >= SAID * words.size();
    }
}
