package vn.hoixa.delivery;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Option;

/**
 * The part of a cleared text that goes in one message. The slices of a text are consecutive, and together they are one
 * of its stored forms, character for character; most texts are one slice. Only this package splits texts.
 */
public final class Slice {
    private final ClearedText text;
    private final String whole;
    private final int from;
    private final int to;

    private Slice(ClearedText text, String whole, int from, int to) {
        this.text = text;
        this.whole = whole;
        this.from = from;
        this.to = to;
    }

    /** The next slice of a form of a text of which a channel has the first {@code taken} UTF-16 units. */
    static Slice next(ClearedText text, Form form, int taken, int longest) {
        var whole = form.of(text);
        if (taken < 0 || taken >= whole.length()) {
            throw new IllegalArgumentException("nothing is left of " + text + " after " + taken);
        }
        return new Slice(text, whole, taken, end(whole, taken, longest));
    }

    /** The end of the slice: after the last line that fits, else after the last word, else between two letters. */
    private static int end(String body, int from, int longest) {
        if (body.length() - from <= longest) {
            return body.length();
        }
        int line = body.lastIndexOf('\n', from + longest - 1);
        if (line > from) {
            return line + 1;
        }
        int word = body.lastIndexOf(' ', from + longest - 1);
        return word > from ? word + 1 : letter(body, from, longest);
    }

    private static int letter(String body, int from, int longest) {
        var letters = BreakIterator.getCharacterInstance(Locale.of("vi"));
        letters.setText(body);
        int end = letters.preceding(from + longest + 1);
        return end > from ? end : from + longest;
    }

    /** The text this is a part of. */
    public ClearedText text() {
        return text;
    }

    /** The words to send, unchanged. */
    public String words() {
        return whole.substring(from, to);
    }

    /** The buttons, which go with the last slice. */
    public List<Option> options() {
        return isLast() ? text.options() : List.of();
    }

    public boolean isLast() {
        return to == whole.length();
    }

    /** The number of UTF-16 units the channel has after this slice. */
    int taken() {
        return to;
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "Slice[" + from + " to " + to + " of " + text + "]";
    }
}
