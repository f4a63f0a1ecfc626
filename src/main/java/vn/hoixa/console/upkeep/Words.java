package vn.hoixa.console.upkeep;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a word-by-word difference of two texts.
 *
 * @param tag the HTML element: {@code del} for removed words, {@code ins} for added ones, or {@code span} for unchanged
 *     ones
 */
record Words(String tag, String text) {
    /** The old text: unchanged and removed words. */
    static List<Words> old(String before, String after) {
        var words = words(before);
        var pieces = new ArrayList<Words>();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(words, words(after)).getDeltas()) {
            var went = delta.getSource();
            add(pieces, "span", words.subList(next, went.getPosition()));
            add(pieces, "del", went.getLines());
            next = went.getPosition() + went.size();
        }
        add(pieces, "span", words.subList(next, words.size()));
        return pieces;
    }

    /** The new text: unchanged and added words. */
    static List<Words> fresh(String before, String after) {
        return old(after, before).stream()
                .map(piece -> piece.tag.equals("del") ? new Words("ins", piece.text) : piece)
                .toList();
    }

    /** Each word with the blank after it, so that joining them gives the text. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Words> pieces, String tag, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Words(tag, String.join("", words)));
        }
    }
}
