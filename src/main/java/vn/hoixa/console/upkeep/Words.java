package vn.hoixa.console.upkeep;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, word by word.
 *
 * @param tag the HTML element that says what became of the words: {@code del}, {@code ins}, or {@code span} for what stayed
 */
record Words(String tag, String text) {
    /** The old text: what stayed and what went. */
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

    /** The new text: what stayed and what came. */
    static List<Words> fresh(String before, String after) {
        return old(after, before).stream()
                .map(piece -> piece.tag.equals("del") ? new Words("ins", piece.text) : piece)
                .toList();
    }

    /** Each word with the blank after it, so that nothing is lost when they are put together. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    private static void add(List<Words> pieces, String tag, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Words(tag, String.join("", words)));
        }
    }
}
