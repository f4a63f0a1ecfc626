package vn.hoixa.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.hoixa.bulletin.Content;

/** Characters that posters and pictures can show: those in both weights of the shipped font. */
public final class Glyphs {
    private static final IntPredicate SHOWN = Stream.of(Type.values())
            .map(type -> type.font(12))
            .<IntPredicate>map(font -> font::canDisplay)
            .reduce(IntPredicate::and)
            .orElseThrow();

    private Glyphs() {}

    /** Problems in Vietnamese, one sentence per field with unprintable characters. */
    public static List<String> problems(Content content) {
        var problems = new ArrayList<String>();
        var words = content.words();
        problem(problems, "Tiêu đề", words.title());
        problem(problems, "Phần “Chuyện gì xảy ra”", words.happening());
        problem(problems, "Phần “Dấu hiệu”", String.join(" ", words.signs()));
        problem(problems, "Phần “Phải làm”", String.join(" ", words.advice()));
        problem(problems, "Phần “Gọi ai”", words.call());
        problem(problems, "Tên cơ quan nêu", content.source().issuer());
        return problems;
    }

    /** Removes unprintable characters; arrows become a dash. */
    static String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (isShown(letter)) {
                printable.appendCodePoint(letter);
            } else if (isArrow(letter)) {
                printable.append('–');
            }
        });
        return printable.toString().strip();
    }

    private static void problem(List<String> problems, String field, String text) {
        text.codePoints()
                .filter(letter -> !isShown(letter))
                .findFirst()
                .ifPresent(letter -> problems.add("%s có ký tự “%s” (%s) không in được: bỏ đi hoặc viết bằng chữ."
                        .formatted(field, Character.toString(letter), code(letter))));
    }

    private static boolean isShown(int letter) {
        return Character.isWhitespace(letter) || SHOWN.test(letter);
    }

    private static boolean isArrow(int letter) {
        return letter >= 0x2190 && letter <= 0x21ff;
    }

    private static String code(int letter) {
        return "U+" + String.format(Locale.ROOT, "%04X", letter);
    }
}
