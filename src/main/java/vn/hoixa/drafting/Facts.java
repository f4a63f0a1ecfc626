package vn.hoixa.drafting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.hoixa.drafting.Fact.Kind;

/**
 * Extracts the facts of a text by patterns.
 *
 * <p>Each kind has a pattern; they are tried from the most specific to the most general, and text matched by one is
 * hidden from the next. So {@code 142/2026/NĐ-CP} is one document and no number, and any other digits are a number with
 * the word it counts. Numbers written as words count where a unit follows ("mười lăm ngày"). The enumeration at the
 * start of a line ("1. Nộp hồ sơ") is no fact.
 */
final class Facts {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String AMOUNT_UNIT = "(?:tỷ|tỉ|triệu|tr|nghìn|ngàn|k|đồng|đ|vnđ|vnd)(?![\\p{L}\\p{Nd}])";
    private static final String SPAN_UNIT =
            "(?:ngày làm việc|giờ làm việc|ngày|giờ|phút|tuần|tháng|quý|năm)(?![\\p{L}\\p{Nd}])";

    private static final Pattern ENUMERATION = Pattern.compile("(?m)^[ \\t]*(?:bước |b)?\\d{1,2}[.):]", FLAGS);
    private static final Pattern TOKEN = Pattern.compile("\\[\\d{1,3}]");

    private static final List<Finder> FINDERS = List.of(
            finder(Kind.QUOTED, "[\"“”«‘]([^\"“”«»‘’\\n]{2,120})[\"”»’]", match -> Spelled.plain(match.group(1))),
            finder(
                    Kind.LINK,
                    "(?:https?://|www\\.)[^\\s<>\"“”]+|(?<![\\p{L}\\p{Nd}@.])(?:[a-z0-9-]+\\.)+(?:gov\\.vn|com\\.vn|edu\\.vn|org\\.vn|vn|com|net|org|info|top|xyz|io|me|ly)(?:/[^\\s<>\"“”]*)?(?![\\p{L}\\p{Nd}])",
                    match -> Spelled.link(match.group())),
            finder(
                    Kind.DOCUMENT,
                    "\\d{1,5}(?:/\\d{4})?/[A-ZĐ]{2,}[\\p{Lu}\\d]*(?:-[\\p{Lu}\\d]+)*",
                    match -> Spelled.tight(match.group()),
                    Pattern.UNICODE_CASE),
            finder(Kind.PROCEDURE, "(?<![\\d.])\\d\\.\\d{6}(?!\\d)", MatchResult::group),
            finder(
                    Kind.DATE,
                    "(?<![\\d/])\\d{1,2}[/-]\\d{1,2}(?:[/-]\\d{4})?(?![\\d/])|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)",
                    match -> Spelled.date(match.group())),
            finder(
                    Kind.DATE,
                    "ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s+năm\\s+(\\d{4}))?",
                    match -> Spelled.date(match.group(1) + "/" + match.group(2)
                            + (match.group(3) == null ? "" : "/" + match.group(3)))),
            finder(
                    Kind.FORM,
                    "(?<![\\p{L}\\p{Nd}])(?:mẫu\\s+(?:số\\s+)?)?(?-i:[\\p{Lu}]{1,6}\\d{1,3}[a-zA-Z]?(?:/\\d{1,3})?)(?![\\p{L}\\p{Nd}])",
                    match -> Spelled.form(match.group())),
            finder(
                    Kind.FORM,
                    "mẫu\\s+(?:số\\s+)?(\\d{1,3}[a-zđ]?(?:/[\\p{L}\\d-]+)*)(?![\\p{L}\\p{Nd}])",
                    match -> Spelled.form(match.group(1))),
            finder(
                    Kind.PHONE,
                    "(?<![\\p{L}\\p{Nd}.])(?:\\+84|0|1[89]00)(?:[ .-]?\\d){4,10}(?![\\p{L}\\p{Nd}])",
                    match -> match.group().replaceAll("\\D", "").replaceFirst("^84", "0")),
            finder(
                    Kind.AMOUNT,
                    "(?<![\\p{L}\\p{Nd}])(\\d[\\d.,]*)\\s*((?:" + AMOUNT_UNIT + "\\s*)+)",
                    match -> Spelled.amount(match.group(1), match.group(2))),
            finder(
                    Kind.SPAN,
                    "(?<![\\p{L}\\p{Nd}])(\\d[\\d.,]*)\\s*(" + SPAN_UNIT + ")",
                    match -> Spelled.counted(match.group(1), match.group(2))),
            finder(
                    Kind.AMOUNT,
                    NumberWords.PATTERN + "\\s+((?:" + AMOUNT_UNIT + "\\s*)+)",
                    match -> Spelled.amount(NumberWords.digits(match.group(1)), match.group(2))),
            finder(
                    Kind.SPAN,
                    NumberWords.PATTERN + "\\s+(" + SPAN_UNIT + ")",
                    match -> Spelled.counted(NumberWords.digits(match.group(1)), match.group(2))),
            finder(
                    Kind.NUMBER,
                    "(\\d[\\d.,]*\\d|\\d)\\s*(%|\\p{L}+)?",
                    match -> Spelled.counted(match.group(1), match.group(2) == null ? "" : match.group(2))));

    private Facts() {}

    private record Finder(Kind kind, Pattern pattern, Spelling spelling) {}

    /** Normalises what was matched. */
    private interface Spelling {
        String of(MatchResult match);
    }

    /** The facts of a text in NFC, in the order they stand in it. */
    static List<Fact> of(String text) {
        var rest = new StringBuilder(blanked(blanked(text, TOKEN), ENUMERATION));
        var found = new ArrayList<Fact>();
        for (var finder : FINDERS) {
            finder.pattern.matcher(rest.toString()).results().forEach(match -> {
                found.add(fact(finder, match));
                rest.replace(match.start(), match.end(), " ".repeat(match.end() - match.start()));
            });
        }
        found.sort(Comparator.comparingInt(Fact::start));
        return List.copyOf(found);
    }

    private static Fact fact(Finder finder, MatchResult match) {
        int end = match.start() + match.group().stripTrailing().length();
        return new Fact(finder.kind, finder.spelling.of(match), match.start(), end);
    }

    private static String blanked(String text, Pattern what) {
        return what.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
    }

    private static Finder finder(Kind kind, String pattern, Spelling spelling) {
        return finder(kind, pattern, spelling, FLAGS);
    }

    private static Finder finder(Kind kind, String pattern, Spelling spelling, int flags) {
        return new Finder(kind, Pattern.compile(pattern, flags), spelling);
    }

    /** A normalised spelling of facts. */
    private static final class Spelled {
        private static final Locale VIETNAMESE = Locale.of("vi");

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC)
                    .toLowerCase(VIETNAMESE)
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String tight(String text) {
            return text.toUpperCase(VIETNAMESE).replaceAll("\\s+", "");
        }

        private static String link(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replaceFirst("^https?://", "")
                    .replaceFirst("^www\\.", "")
                    .replaceFirst("[/.,;:!?)]+$", "");
        }

        private static String date(String text) {
            var parts = text.split("[/-]");
            boolean iso = parts[0].length() == 4;
            var day = Integer.parseInt(parts[iso ? 2 : 0]);
            var month = Integer.parseInt(parts[1]);
            return parts.length == 2 ? day + "/" + month : day + "/" + month + "/" + parts[iso ? 0 : 2];
        }

        private static String form(String text) {
            return tight(text.replaceFirst("(?iu)^mẫu\\s+(?:số\\s+)?", ""));
        }

        private static String amount(String number, String units) {
            double factor = 1;
            for (var unit : units.toLowerCase(VIETNAMESE).strip().split("\\s+")) {
                factor *= factor(unit);
            }
            double times = factor;
            return number(number)
                    .map(value -> Math.round(value * times) + " đồng")
                    .orElse(plain(number + " " + units));
        }

        private static double factor(String unit) {
            return switch (unit) {
                case "tỷ", "tỉ" -> 1e9;
                case "triệu", "tr" -> 1e6;
                case "nghìn", "ngàn", "k" -> 1e3;
                default -> 1;
            };
        }

        private static String counted(String number, String unit) {
            String value = number(number)
                    .map(each -> each == Math.rint(each) ? String.valueOf(Math.round(each)) : each.toString())
                    .orElse(number);
            return (value + " " + plain(unit)).strip();
        }

        /** Points group thousands and a comma marks decimals, as in Vietnamese writing. */
        private static Optional<Double> number(String digits) {
            String bare = digits.replaceFirst("[.,]+$", "");
            String plain = bare.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?") ? bare.replace(".", "") : bare;
            String point = plain.replace(',', '.');
            return point.matches("\\d+(\\.\\d+)?") ? Optional.of(Double.valueOf(point)) : Optional.empty();
        }
    }
}
