package vn.hoixa.console.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a citizen's text: words, or a token for personal data.
 *
 * @param masked whether it is a token such as {@code [SĐT·7f3a]}
 */
record Piece(String text, boolean masked) {
    private static final Pattern TOKEN = Pattern.compile("\\[[^\\]\\[]{2,8}·[0-9a-f]{4}\\]");

    /** Splits a text into pieces that together are the text. */
    static List<Piece> of(String masked) {
        var pieces = new ArrayList<Piece>();
        var tokens = TOKEN.matcher(masked);
        int from = 0;
        while (tokens.find()) {
            if (tokens.start() > from) {
                pieces.add(new Piece(masked.substring(from, tokens.start()), false));
            }
            pieces.add(new Piece(tokens.group(), true));
            from = tokens.end();
        }
        if (from < masked.length()) {
            pieces.add(new Piece(masked.substring(from), false));
        }
        return pieces;
    }
}
