package vn.hoixa.outlet;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Converts text to spoken words for a reader at a microphone: no digits and no abbreviations are left. Telephone
 * numbers are read digit by digit, dates and amounts as numbers.
 */
final class Spoken {
    private static final Map<String, String> READINGS = Map.ofEntries(
            Map.entry("VNeID", "vi en ai đi"),
            Map.entry("OTP", "ô tê pê"),
            Map.entry("SIM", "xim"),
            Map.entry("SMS", "ét em ét"),
            Map.entry("QR", "quy a"),
            Map.entry("AI", "ây ai"),
            Map.entry("PIN", "pin"),
            Map.entry("CCCD", "căn cước công dân"),
            Map.entry("UBND", "Ủy ban nhân dân"),
            Map.entry("BHXH", "bảo hiểm xã hội"),
            Map.entry("CSGT", "cảnh sát giao thông"),
            Map.entry("App Store", "áp xto"),
            Map.entry("CH Play", "xê hát plây"),
            Map.entry(".apk", "chấm a pê ca"),
            Map.entry("APK", "a pê ca"),
            Map.entry(".gov.vn", "chấm gốp chấm vi en"),
            Map.entry("Zalo", "da lô"),
            Map.entry("Facebook", "phây búc"),
            Map.entry("Messenger", "mét xen chơ"),
            Map.entry("Telegram", "tê lê gam"),
            Map.entry("Deepfake", "đíp phếch"),
            Map.entry("deepfake", "đíp phếch"),
            Map.entry("online", "on lai"),
            Map.entry("e-mail", "i meo"),
            Map.entry("%", " phần trăm"));

    private static final Pattern READ = Pattern.compile(READINGS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(key -> (Character.isLetter(key.charAt(0)) ? "(?<!\\p{L})" : "")
                    + Pattern.quote(key)
                    + (Character.isLetter(key.charAt(key.length() - 1)) ? "(?!\\p{L})" : ""))
            .collect(Collectors.joining("|")));
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** From this many digits on it is an identifier, such as an account or identity card, and no amount. */
    private static final int OF_SOMEBODY = 7;

    private static final Pattern UNREAD =
            Pattern.compile("\\S*(?:\\d|(?<!\\p{L})[A-ZĐ]{2,5}(?!\\p{L})|[/&@=+_#*<>$€→]|\\p{L}\\.\\p{L})\\S*");

    private Spoken() {}

    static String of(String text) {
        return read(text)
                .replaceAll("[“”\"()]", "")
                .replace(" - ", ", ")
                .replace("/", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** What could not be converted, as written. */
    static List<String> unread(String text) {
        return UNREAD.matcher(read(text))
                .results()
                .map(found -> found.group().replaceAll("^[“(]|[”).,;:]+$", ""))
                .filter(word -> !word.contains("://"))
                .toList();
    }

    private static String read(String text) {
        String read = READ.matcher(text).replaceAll(found -> READINGS.get(found.group()));
        read = SpokenDays.of(read);
        read = SpokenPhones.full(read);
        read = SpokenAmounts.of(read);
        read = SpokenPhones.brief(read);
        return NUMBER.matcher(read).replaceAll(found -> number(found.group()));
    }

    /** Number of spoken syllables: Vietnamese writes each apart. */
    static int syllables(String spoken) {
        int syllables = 0;
        for (String word : spoken.split("[^\\p{L}\\p{M}]+")) {
            syllables += word.isEmpty() ? 0 : 1;
        }
        return syllables;
    }

    private static String number(String digits) {
        return digits.length() < OF_SOMEBODY
                ? SpokenNumbers.number(Long.parseLong(digits))
                : SpokenNumbers.figures(digits);
    }
}
