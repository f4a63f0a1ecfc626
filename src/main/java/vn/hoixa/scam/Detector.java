package vn.hoixa.scam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Detects signs of a scam in a text alone.
 *
 * <p>A sign of {@value #DECISIVE} points decides by itself. Any other counts by its points, the learned words their
 * log-odds, which are below zero where the wording is that of honest messages; together they are one score, and the
 * threshold for flagging is learned too. A text that only gives advice ("không cung cấp OTP cho bất kỳ ai") quotes
 * scammers: where it contains neither a strange address nor a private chat, nothing in it counts.
 */
final class Detector {
    private static final int DECISIVE = 3;
    /** The weight of a sign of 0, 1 and 2 points. */
    private static final double[] WEIGHT = {0, 1, 4};
    /** Cap of the sum of several signs. */
    private static final double MOST_OF_SIGNS = 8;
    /** Cap of what honest wording subtracts, one sign of 2 points: scammers imitate it. */
    private static final double MOST_FORGIVEN = 4;

    private static final double TO_SPARE = 1;
    private static final int SEVERAL = 2;
    private static final int MANY = 4;
    private static final int LOUDEST_IDEAS = 3;
    private static final Pattern GARBLE = Pattern.compile("[a-z]['~\"^_;:&`*][a-z]");
    private static final Pattern LEADS_AWAY = Pattern.compile("\\b(?:url|urlchat|zalo|telegram|ket ban)\\b");

    /** How many kinds of warning phrases make a text a warning. */
    private static final int KINDS_OF_WARNING = 2;

    private final Reader reader;
    private final List<Rule> rules;
    private final List<Pattern> advice;
    private final List<Pattern> tells;
    private final List<Pattern> warns;
    private final List<Pattern> asking;
    private final LinkSigns links;
    private final LearnedWords learned;

    Detector(Reader reader, SignFile file, LinkSigns links, LearnedWords learned) {
        this.reader = reader;
        this.rules = file.signs().stream()
                .map(entry -> new Rule(entry, file.words()))
                .toList();
        this.advice = Rule.compiled(file.advice(), file.words());
        this.tells = Rule.compiled(file.warning().tells(), file.words());
        this.warns = Rule.compiled(file.warning().warns(), file.words());
        this.asking = Rule.compiled(file.asking(), file.words());
        this.links = links;
        this.learned = learned;
    }

    Detector with(LearnedWords other) {
        return new Detector(this, other);
    }

    private Detector(Detector other, LearnedWords learned) {
        this.reader = other.reader;
        this.rules = other.rules;
        this.advice = other.advice;
        this.tells = other.tells;
        this.warns = other.warns;
        this.asking = other.asking;
        this.links = other.links;
        this.learned = learned;
    }

    /**
     * The signs found, with their scores.
     *
     * @param weight of the signs together; infinite where one decides
     * @param logOdds of the learned words
     */
    record Seen(List<Sign> signs, double weight, double logOdds) {
        static final Seen NOTHING = new Seen(List.of(), Double.NEGATIVE_INFINITY, 0);

        /** The combined score of signs and learned words; higher means more like a scam. */
        double score() {
            return weight + Math.max(-MOST_FORGIVEN, logOdds);
        }
    }

    Features features() {
        return learned.features();
    }

    Reading read(String masked) {
        return reader.read(masked);
    }

    /** The signs of a flagged text; none if it is not flagged. */
    List<Sign> look(String masked) {
        Seen seen = see(read(masked));
        return seen.score() >= learned.enough() ? seen.signs() : List.of();
    }

    /** Whether a text is flagged by its signs rather than by its wording alone, and with a sign to spare. */
    boolean isPlain(String masked) {
        Seen seen = see(read(masked));
        return seen.weight() >= WEIGHT[2] && seen.score() >= learned.enough() + TO_SPARE;
    }

    Seen see(Reading text) {
        if (isToldToAvoid(text)) return Seen.NOTHING;
        double odds = learned.logOdds(text);
        List<LinkSigns.Found> found = new ArrayList<>(links.in(text));
        rules.forEach(rule -> rule.look(text).ifPresent(sign -> found.add(new LinkSigns.Found(sign, rule.points()))));
        disguise(text).ifPresent(found::add);
        if (odds > 0) found.add(new LinkSigns.Found(heard(text), 0));
        found.sort(Comparator.comparingInt(each -> -each.points()));
        return new Seen(found.stream().map(LinkSigns.Found::sign).distinct().toList(), weight(found), odds);
    }

    /** Total weight; signs of one code count once, with the heaviest, which comes first. */
    private static double weight(List<LinkSigns.Found> found) {
        Map<String, Integer> points = new LinkedHashMap<>();
        found.forEach(each -> points.putIfAbsent(each.sign().code(), each.points()));
        if (points.containsValue(DECISIVE)) return Double.POSITIVE_INFINITY;
        return Math.min(
                MOST_OF_SIGNS,
                points.values().stream().mapToDouble(each -> WEIGHT[each]).sum());
    }

    /** Whether a text describes scams to warn its readers; nothing in it counts, and nothing is learned from it. */
    boolean isToldToAvoid(Reading text) {
        return isAdvice(text) || isWarning(text);
    }

    private boolean isAdvice(Reading text) {
        return found(text, advice) > 0 && !LEADS_AWAY.matcher(text.line()).find();
    }

    /** Whether it warns: "Có người tự xưng công an đòi tiền" alone is the story of somebody asking for advice. */
    private boolean isWarning(Reading text) {
        long told = found(text, tells);
        long warned = found(text, warns);
        return told + warned >= KINDS_OF_WARNING && (warned > 0 || told == tells.size()) && found(text, asking) == 0;
    }

    private static long found(Reading text, List<Pattern> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.matcher(text.line()).find())
                .count();
    }

    private static Optional<LinkSigns.Found> disguise(Reading text) {
        List<Word> words = text.disguised();
        long garbled = GARBLE.matcher(text.letters()).results().count();
        int points = words.size() >= MANY || garbled > MANY ? 2 : words.size() >= SEVERAL || garbled >= SEVERAL ? 1 : 0;
        if (points == 0) return Optional.empty();
        String span = words.isEmpty()
                ? text.written(0, Math.min(60, text.letters().length()))
                : text.written(words.getFirst().start(), words.getFirst().end());
        return Optional.of(new LinkSigns.Found(
                new Sign(
                        "disguised",
                        Sign.Kind.SCAM,
                        "Chữ bị viết lách để qua bộ lọc: chỉ tin rác, tin lừa đảo viết như vậy.",
                        span),
                points));
    }

    private static String alike(List<String> ideas) {
        String sentence = "Lời lẽ giống nhiều tin lừa đảo, tin rác đã gặp";
        return ideas.isEmpty() ? sentence + "." : sentence + ": " + String.join(", ", ideas) + ".";
    }

    private Sign heard(Reading text) {
        String span = learned.loudest(text, 4).stream()
                .map(at -> text.words().get(at))
                .map(word -> text.written(word.start(), word.end()))
                .distinct()
                .reduce((one, other) -> one + " … " + other)
                .orElse("");
        return new Sign("sounds-like", Sign.Kind.SCAM, alike(learned.loudestIdeas(text, LOUDEST_IDEAS)), span);
    }
}
