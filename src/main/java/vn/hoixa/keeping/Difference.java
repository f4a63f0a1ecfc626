package vn.hoixa.keeping;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The differences between two revisions, part by part and word by word.
 *
 * @param parts those that differ, in the order of the newer revision; then those that were removed
 */
public record Difference(List<Part> parts) {
    /**
     * One part that differs.
     *
     * @param before empty when the part is new
     * @param after empty when it was removed
     * @param pieces both texts in one, word by word
     */
    public record Part(String id, String label, String before, String after, List<Piece> pieces) {
        private static final int SHORT = 70;

        /** Whether it is short enough to show as "before → after". */
        public boolean isShort() {
            return !before.isEmpty()
                    && !after.isEmpty()
                    && before.length() <= SHORT
                    && after.length() <= SHORT
                    && !before.contains("\n")
                    && !after.contains("\n");
        }

        /** "Lệ phí: 8.000 đồng → 5.000 đồng", for a line of text. */
        public String line() {
            return label + ": " + (before.isEmpty() ? "chưa có" : before) + " → " + (after.isEmpty() ? "bỏ" : after);
        }
    }

    /** A run of words that were kept, removed or added. */
    public record Piece(Kind kind, String text) {
        /** Whether words were kept, removed or added. */
        public enum Kind {
            SAME,
            GONE,
            NEW
        }
    }

    public Difference {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public static Difference between(Portrait before, Portrait after) {
        var parts = new ArrayList<Part>();
        for (String id : ids(before, after)) {
            String old = before.line(id).map(Portrait.Line::text).orElse("");
            String now = after.line(id).map(Portrait.Line::text).orElse("");
            if (!old.equals(now)) {
                String label =
                        after.line(id).or(() -> before.line(id)).orElseThrow().label();
                parts.add(new Part(id, label, old, now, pieces(old, now)));
            }
        }
        return new Difference(parts);
    }

    private static Set<String> ids(Portrait before, Portrait after) {
        var ids = new LinkedHashSet<String>();
        after.lines().forEach(line -> ids.add(line.id()));
        before.lines().forEach(line -> ids.add(line.id()));
        return ids;
    }

    static List<Piece> pieces(String before, String after) {
        var old = words(before);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after)).getDeltas()) {
            var source = delta.getSource();
            add(pieces, Piece.Kind.SAME, old.subList(at, source.getPosition()));
            add(pieces, Piece.Kind.GONE, source.getLines());
            add(pieces, Piece.Kind.NEW, delta.getTarget().getLines());
            at = source.getPosition() + source.size();
        }
        add(pieces, Piece.Kind.SAME, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(
                    kind,
                    String.join(" ", words)
                            .replace(" \n ", "\n")
                            .replace("\n ", "\n")
                            .replace(" \n", "\n")));
        }
    }

    /** Splits into words; each line feed is a word of its own. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("(?<=\n)|(?=\n)|[ \t]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
