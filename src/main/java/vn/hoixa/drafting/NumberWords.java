package vn.hoixa.drafting;

import java.util.Locale;
import java.util.Map;

/** Parses Vietnamese number words up to 999: "mười lăm", "hai mươi mốt", "một trăm linh năm". */
final class NumberWords {
    private static final String WORD =
            "(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ|rưỡi)";
    /** Group 1 is the number. */
    static final String PATTERN = "(?<![\\p{L}\\p{Nd}])(" + WORD + "(?:\\s+" + WORD + ")*)(?![\\p{L}\\p{Nd}])";

    private static final Map<String, Integer> ONES = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));

    private NumberWords() {}

    /** The same number in digits. */
    static String digits(String words) {
        int sum = 0;
        int last = 0;
        for (var word : words.toLowerCase(Locale.of("vi")).split("\\s+")) {
            switch (word) {
                case "mười" -> {
                    sum += 10;
                    last = 0;
                }
                case "mươi" -> {
                    sum += last * 10;
                    last = 0;
                }
                case "trăm" -> {
                    sum += last * 100;
                    last = 0;
                }
                case "linh", "lẻ", "rưỡi" -> {}
                default -> last = ONES.getOrDefault(word, 0);
            }
        }
        return String.valueOf(sum + last);
    }
}
