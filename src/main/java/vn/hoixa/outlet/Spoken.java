package vn.hoixa.outlet;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as somebody reads them into a microphone: no figure and no abbreviation is left for the reader to make out.
 * Telephone numbers are read figure by figure, dates and amounts as numbers.
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
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{4})(?!\\d)");
    private static final Pattern TELEPHONE = Pattern.compile(
            "\\+\\d{1,4}|(?<![\\d.])(?:0\\d{1,4}(?:[ .]?\\d{3,4}){1,3}|1[89]00[ .]?\\d{4,6}|11[1-5]|156|5656|0\\d{2,3})(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+");

    private Spoken() {}

    static String of(String text) {
        String read = READ.matcher(text).replaceAll(found -> READINGS.get(found.group()));
        read = DATE.matcher(read).replaceAll(Spoken::date);
        read = MONTH.matcher(read).replaceAll(Spoken::month);
        read = TELEPHONE.matcher(read).replaceAll(Spoken::telephone);
        read = NUMBER.matcher(read).replaceAll(found -> quoted(number(found.group())));
        return read.replaceAll("[“”\"()]", "")
                .replace(" - ", ", ")
                .replace("/", " ")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** How many syllables are read: a Vietnamese word written apart is one. */
    static int syllables(String spoken) {
        int syllables = 0;
        for (String word : spoken.split("[^\\p{L}\\p{M}]+")) {
            syllables += word.isEmpty() ? 0 : 1;
        }
        return syllables;
    }

    private static String date(MatchResult found) {
        return quoted(number(found.group(1)) + " tháng " + number(found.group(2)) + " năm " + number(found.group(3)));
    }

    private static String month(MatchResult found) {
        return quoted(number(found.group(1)) + " năm " + number(found.group(2)));
    }

    private static String telephone(MatchResult found) {
        String digits = found.group().replaceAll("\\D", "");
        return quoted((found.group().startsWith("+") ? "cộng " : "") + SpokenNumbers.figures(digits));
    }

    private static String number(String written) {
        return SpokenNumbers.number(Long.parseLong(written.replace(".", "")));
    }

    private static String quoted(String words) {
        return Matcher.quoteReplacement(words);
    }
}
