package vn.hoixa.scam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The features of a text that the learned weights know: its words ({@code w:nap}), pairs of neighbours ({@code p:nap dau}) and
 * runs of four letters ({@code c:khoa}). Figures stand as #.
 */
final class Features {
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int RUN = 4;

    private Features() {}

    /** Each feature with the place of the first word it was found at. */
    static Map<String, Integer> of(Reading text) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> words = text.words().stream()
                .map(word -> FIGURES.matcher(word.text()).replaceAll("#"))
                .toList();
        for (int i = 0; i < words.size(); i++) {
            found.putIfAbsent("w:" + words.get(i), i);
            if (i > 0) found.putIfAbsent("p:" + words.get(i - 1) + " " + words.get(i), i - 1);
            String padded = "_" + words.get(i) + "_";
            for (int at = 0; at + RUN <= padded.length(); at++) {
                found.putIfAbsent("c:" + padded.substring(at, at + RUN), i);
            }
        }
        return found;
    }
}
