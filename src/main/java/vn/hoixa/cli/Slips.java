package vn.hoixa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Adds one typing error to a word of at least four letters: a letter omitted, swapped, doubled, or replaced by its
 * neighbour.
 */
final class Slips {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{3,}");
    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private enum Kind {
        DELETE,
        SWAP,
        DOUBLE,
        NEIGHBOUR
    }

    private final RandomGenerator random;

    Slips(RandomGenerator random) {
        this.random = random;
    }

    /** The text with one typing error; unchanged where no word is long enough. */
    String slip(String text) {
        List<MatchResult> words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) return text;
        MatchResult word = words.get(random.nextInt(words.size()));
        return text.substring(0, word.start()) + slipped(word.group()) + text.substring(word.end());
    }

    private String slipped(String word) {
        int at = random.nextInt(word.length() - 1);
        StringBuilder slipped = new StringBuilder(word);
        switch (Kind.values()[random.nextInt(Kind.values().length)]) {
            case DELETE -> slipped.deleteCharAt(at);
            case SWAP -> slipped.deleteCharAt(at).insert(at + 1, word.charAt(at));
            case DOUBLE -> slipped.insert(at, word.charAt(at));
            case NEIGHBOUR -> slipped.setCharAt(at, neighbour(word.charAt(at)));
        }
        return slipped.toString();
    }

    private char neighbour(char letter) {
        for (String row : ROWS) {
            int at = row.indexOf(letter);
            if (at < 0) continue;
            List<Character> beside = new ArrayList<>();
            if (at > 0) beside.add(row.charAt(at - 1));
            if (at < row.length() - 1) beside.add(row.charAt(at + 1));
            return beside.get(random.nextInt(beside.size()));
        }
        return letter;
    }
}
