package vn.hoixa.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text on the table while it is being masked. What a detector has taken or a shield has covered is blanked out, so
 * that nothing behind it in the order can see it: findings never overlap and the order of the detectors is their
 * priority.
 */
final class Sheet {
    /** Stands for every character that is settled; no pattern matches it, and raw text never holds it. */
    static final char BLANK = '\uFFFC';

    private final PlainText text;
    private final StringBuilder written;
    private final StringBuilder folded;
    private final List<Taken> taken = new ArrayList<>();

    Sheet(PlainText text) {
        this.text = text;
        this.written = new StringBuilder(text.written());
        this.folded = new StringBuilder(text.folded());
    }

    /** A span that is personal, with the form of its value by which equal values are recognised. */
    record Taken(PersonalDataKind kind, int start, int end, String normalised) {}

    /** What is still open, as written. */
    CharSequence written() {
        return written;
    }

    /** What is still open, folded. */
    CharSequence folded() {
        return folded;
    }

    /** Every match of a pattern in the folded text, found before any of them is settled. */
    void eachFolded(Pattern pattern, Consumer<MatchResult> act) {
        pattern.matcher(folded.toString()).results().forEach(act);
    }

    /** Every match of a pattern in the text as written. */
    void eachWritten(Pattern pattern, Consumer<MatchResult> act) {
        pattern.matcher(written.toString()).results().forEach(act);
    }

    /** Covers what is not personal. */
    void shield(int start, int end) {
        for (int i = start; i < end; i++) {
            written.setCharAt(i, BLANK);
            folded.setCharAt(i, BLANK);
        }
    }

    /** Takes a span out of the text, unless an earlier match has settled part of it. */
    void take(PersonalDataKind kind, int start, int end, String normalised) {
        if (start >= end || folded.substring(start, end).indexOf(BLANK) >= 0) {
            return;
        }
        taken.add(new Taken(kind, start, end, normalised));
        shield(start, end);
    }

    /** Takes a span whose value is its digits. */
    void takeNumber(PersonalDataKind kind, int start, int end) {
        if (start < end) {
            take(kind, start, end, text.folded().substring(start, end).replaceAll("\\D", ""));
        }
    }

    /** Takes a span whose value is its letters and digits, whatever their case, accents and spacing. */
    void takeWords(PersonalDataKind kind, int start, int end) {
        if (start < end) {
            take(kind, start, end, text.folded().substring(start, end).replaceAll("[^a-z0-9@.]+", ""));
        }
    }

    List<Taken> inOrder() {
        return taken.stream().sorted(Comparator.comparingInt(Taken::start)).toList();
    }
}
