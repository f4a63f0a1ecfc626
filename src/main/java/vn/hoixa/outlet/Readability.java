package vn.hoixa.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.hoixa.bulletin.Words;

/** Hints in Vietnamese for making a warning easier to read; they do not prevent submission. */
public final class Readability {
    /** Longest sentence that is easily understood, in syllables. */
    static final int SYLLABLES = 30;

    private Readability() {}

    public static List<String> hints(Words words) {
        var hints = new ArrayList<String>();
        words.lines()
                .flatMap(Readability::sentences)
                .filter(Readability::isLong)
                .forEach(sentence -> hints.add(
                        "Câu dài " + syllables(sentence) + " tiếng, nên tách: “" + beginning(sentence) + "…”"));
        if (words.signs().size() < 3) {
            hints.add("Nên có 3 dấu hiệu.");
        }
        if (words.advice().size() < 3) {
            hints.add("Nên có 3 việc phải làm.");
        }
        words.lines()
                .filter(line -> line.matches(".*https?://.*"))
                .findFirst()
                .ifPresent(
                        _ -> hints.add("Đừng để đường dẫn trong cảnh báo: bà con quen bấm sẽ bấm cả đường dẫn lừa."));
        words.lines()
                .flatMap(line -> Spoken.unread(line).stream())
                .distinct()
                .forEach(word -> hints.add("Loa không biết đọc “" + word + "”: viết bằng chữ."));
        return hints;
    }

    private static Stream<String> sentences(String line) {
        return Stream.of(line.split("(?<=[.!?])\\s+"));
    }

    private static boolean isLong(String sentence) {
        return syllables(sentence) > SYLLABLES;
    }

    private static int syllables(String sentence) {
        return Spoken.syllables(Spoken.of(sentence));
    }

    private static String beginning(String sentence) {
        return sentence.substring(0, Math.min(40, sentence.length()));
    }
}
