package vn.hoixa.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** Random text of the kinds that reach a chat: Vietnamese in both Unicode forms, marks on anything, emoji, control characters. */
final class Noise {

    private static final List<String> PIECES = List.of(
            "đăng ký",
            "Khai Sinh",
            "thuỷ",
            "hoà",
            "cccd",
            "đk",
            "ko",
            "142/2026/NĐ-CP",
            "1.001193",
            "ct01",
            "10.000đ",
            "👶🏽",
            "👨‍👩‍👧",
            "\u0301",
            "\u0323\u0302",
            "\u200E",
            "\u0000",
            "\u0007",
            "\n",
            "\t",
            "\uD800",
            "\uDC00",
            "\uFEFF",
            "／",
            "中文",
            "ไทย",
            "عربى",
            "İ",
            "ß",
            "ﬁ",
            "ｄａｎｇ",
            "<b>",
            "' OR 1=1 --",
            "...",
            "///",
            "a\u0301\u0301\u0301",
            "d9ang8");

    private Noise() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    switch (random.nextInt(4)) {
                        case 0 -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
                        case 1 -> " ";
                        default -> PIECES.get(random.nextInt(PIECES.size()));
                    });
        }
        return random.nextBoolean() ? Normalizer.normalize(text, Normalizer.Form.NFD) : text.toString();
    }
}
