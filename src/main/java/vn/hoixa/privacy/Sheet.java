package vn.hoixa.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Mutable text during masking. Spans that a detector has taken or shielded are blanked out, so that later detectors do
 * not see them: findings never overlap and the order of the detectors is their priority.
 */
final class Sheet {
    /** Replaces every settled character; no pattern matches it, and raw text never holds it. */
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

    /** A personal span, with its normalised value for recognising equal values. */
    record Taken(PersonalDataKind kind, int start, int end, String normalised) {}

    /** The unsettled text, as written. */
    CharSequence written() {
        return written;
    }

    /** The unsettled text, folded. */
    CharSequence folded() {
        return folded;
    }

    /** Calls back for every match in the folded text; all matches are found before any is settled. */
    void eachFolded(Pattern pattern, Consumer<MatchResult> act) {
        pattern.matcher(folded.toString()).results().forEach(act);
    }

    /** Calls back for every match in the text as written. */
    void eachWritten(Pattern pattern, Consumer<MatchResult> act) {
        pattern.matcher(written.toString()).results().forEach(act);
    }

    /** Marks a span as not personal. */
    void shield(int start, int end) {
        for (int i = start; i < end; i++) {
            written.setCharAt(i, BLANK);
            folded.setCharAt(i, BLANK);
        }
    }

    /** Takes a span as personal, unless part of it is already settled. */
    void take(PersonalDataKind kind, int start, int end, String normalised) {
        if (start >= end || folded.substring(start, end).indexOf(BLANK) >= 0) {
            return;
        }
        taken.add(new Taken(kind, start, end, normalised));
        shield(start, end);
    }

    /** Takes a span whose normalised value is its digits. */
    void takeNumber(PersonalDataKind kind, int start, int end) {
        if (start < end) {
            take(kind, start, end, text.folded().substring(start, end).replaceAll("\\D", ""));
        }
    }

    /** Takes a span whose normalised value is its letters and digits, ignoring case, diacritics and spacing. */
    void takeWords(PersonalDataKind kind, int start, int end) {
        if (start < end) {
            take(kind, start, end, text.folded().substring(start, end).replaceAll("[^a-z0-9@.]+", ""));
        }
    }

    List<Taken> inOrder() {
        return taken.stream().sorted(Comparator.comparingInt(Taken::start)).toList();
    }
}
