package vn.hoixa.scam;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/**
 * A normalised text: its words in one line with single blanks, links as the word {@code link}, with a mapping back to
 * the original.
 */
final class Reading {
    private final FoldedText folded;
    private final List<Word> words;
    private final List<Link> links;
    private final String line;
    private final int[] starts;

    Reading(FoldedText folded, List<Word> words, List<Link> links) {
        this.folded = folded;
        this.words = List.copyOf(words);
        this.links = List.copyOf(links);
        this.starts = new int[words.size()];
        var joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) joined.append(' ');
            starts[i] = joined.length();
            joined.append(words.get(i).text());
        }
        this.line = joined.toString();
    }

    /** The folded text. */
    String letters() {
        return folded.letters();
    }

    String line() {
        return line;
    }

    List<Word> words() {
        return words;
    }

    List<Link> links() {
        return links;
    }

    List<Word> disguised() {
        return words.stream()
                .filter(word -> word.spelling() == Word.Spelling.DISGUISED)
                .toList();
    }

    /** The original words of a match in the line; links in it are defanged. */
    String written(MatchResult match) {
        int first = wordAt(match.start());
        int last = wordAt(Math.max(match.start(), match.end() - 1));
        return written(words.get(first).start(), words.get(last).end());
    }

    /** The original text with links defanged. */
    String defanged() {
        return between(0, letters().length());
    }

    /** The original text between two positions of the folded text, links defanged, at most 120 characters. */
    String written(int start, int end) {
        String whole = between(start, end).replaceAll("\\s+", " ").strip();
        return whole.length() <= 120 ? whole : whole.substring(0, 119).strip() + "…";
    }

    private String between(int start, int end) {
        var text = new StringBuilder();
        int from = start;
        for (Link link : links) {
            if (link.start() < from || link.end() > end) continue;
            text.append(folded.writtenBetween(from, link.start())).append(link.defanged());
            from = link.end();
        }
        return text.append(folded.writtenBetween(from, end)).toString();
    }

    /** The index of the word at a position of the line. */
    int wordAt(int place) {
        return IntStream.range(0, starts.length)
                .filter(i -> starts[i] <= place)
                .max()
                .orElse(0);
    }
}
