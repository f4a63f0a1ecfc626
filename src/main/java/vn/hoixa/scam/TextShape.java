package vn.hoixa.scam;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * MinHash signature of a text, which recognises a message after a name, a sum or a link in it was changed.
 *
 * <p>Each of {@value #PLACES} places holds the smallest hash, under a function of its own, of all pairs of neighbouring
 * words, with digits as #. The share of equal places estimates the share of common pairs (Jaccard). The words cannot be
 * recovered from it.
 */
final class TextShape {
    static final int PLACES = 32;
    private static final int FEWEST_WORDS = 6;
    private static final double ALIKE = 0.5;

    private TextShape() {}

    /** The signature; empty for a text too short to be recognised by its words. */
    static long[] of(Reading text) {
        List<String> words = text.words().stream()
                .map(word -> word.text().replaceAll("\\d+(?:[.,]\\d+)*", "#"))
                .toList();
        if (words.size() < FEWEST_WORDS) return new long[0];
        long[] pairs = IntStream.range(1, words.size())
                .mapToLong(i ->
                        mixed(31L * words.get(i - 1).hashCode() + words.get(i).hashCode()))
                .toArray();
        return IntStream.range(0, PLACES)
                .mapToLong(place -> Arrays.stream(pairs)
                        .map(pair -> mixed(pair ^ mixed(place + 1)))
                        .min()
                        .orElseThrow())
                .toArray();
    }

    static boolean alike(long[] one, long[] other) {
        if (one.length != PLACES || other.length != PLACES) return false;
        long same = IntStream.range(0, PLACES).filter(i -> one[i] == other[i]).count();
        return same >= ALIKE * PLACES;
    }

    /** SplitMix64's finaliser: every bit of the result depends on every bit of the number. */
    private static long mixed(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
