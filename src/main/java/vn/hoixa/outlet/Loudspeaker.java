package vn.hoixa.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The script for the commune's loudspeakers: spoken sentences in an order for listening. Important sentences are said
 * twice where time allows, and signs are dropped before advice.
 *
 * @param lines to be read, one breath each
 * @param syllables their total number
 * @param shortest least duration in seconds: a withdrawal is kept short
 */
public record Loudspeaker(List<String> lines, int syllables, int shortest) {
    /** Slow reading speed for outdoor loudspeakers: 180 syllables in a minute. */
    static final double SYLLABLES_A_SECOND = 3.0;

    public static final int SHORTEST_SECONDS = 60;
    public static final int LONGEST_SECONDS = 90;

    public Loudspeaker {
        lines = List.copyOf(lines);
    }

    /** The duration at that speed. */
    public int seconds() {
        return (int) Math.round(syllables / SYLLABLES_A_SECOND);
    }

    public boolean fits() {
        return seconds() >= shortest && seconds() <= LONGEST_SECONDS;
    }

    public static Loudspeaker of(Issue issue) {
        return issue.takenBack()
                .map(earlier -> takingBack(issue, earlier.noLonger()))
                .orElseGet(() -> warning(issue));
    }

    /**
     * A withdrawal does not repeat the earlier alarm: first that it no longer holds, then what to do, then that again.
     */
    private static Loudspeaker takingBack(Issue issue, String noLonger) {
        var words = issue.content().words();
        var opening = List.of(
                "Đây là đài truyền thanh " + issue.signature().unit() + ".",
                "Xin mời bà con nghe tin báo thu hồi cảnh báo.",
                noLonger);
        var script = joined(
                issue.mark().words().isEmpty()
                        ? List.of()
                        : List.of(issue.mark().line()),
                opening,
                sentences(Stream.of(words.happening())),
                under("Bà con cần làm:", words.advice()),
                List.of("Xin nhắc lại:", noLonger),
                closing(issue));
        return new Loudspeaker(script.lines, script.syllables, 0);
    }

    private static Loudspeaker warning(Issue issue) {
        var words = issue.content().words();
        var opening = new ArrayList<>(List.of(
                "Đây là đài truyền thanh " + issue.signature().unit() + ".",
                "Xin mời bà con nghe " + issue.act().head().toLowerCase(java.util.Locale.of("vi")) + ", mức "
                        + issue.content().severity().label().toLowerCase(java.util.Locale.of("vi")) + "."));
        if (!issue.mark().words().isEmpty()) {
            opening.addFirst(issue.mark().line());
        }
        var heart = sentences(Stream.of(words.title(), words.happening()));
        var signs = under("Dấu hiệu nhận biết:", words.signs());
        var advice = under("Bà con cần làm:", words.advice());
        var contact = issue.signature().contact();
        var call = words.call().isEmpty()
                ? List.<String>of()
                : sentences(Stream.of(
                        "Cần giúp, gọi " + words.call(),
                        contact.number()
                                .map(number -> "Số của " + contact.spoken() + ": " + number)
                                .orElse("")));
        var again = under("Xin nhắc lại:", words.advice());
        var title = sentences(
                Stream.of((issue.act() instanceof Issue.Act.Corrects ? "Đính chính: " : "Cảnh báo: ") + words.title()));
        var closing = closing(issue);
        var whole = joined(opening, heart, signs, advice, call, again, closing);
        if (whole.seconds() > LONGEST_SECONDS) {
            whole = joined(opening, heart, signs, advice, call, closing);
        }
        if (whole.seconds() > LONGEST_SECONDS) {
            whole = joined(opening, heart, advice, call, closing);
        }
        return whole.seconds() < SHORTEST_SECONDS
                ? joined(
                        opening,
                        heart,
                        signs,
                        advice,
                        call,
                        title,
                        under("Xin nhắc lại dấu hiệu:", words.signs()),
                        again,
                        closing)
                : whole;
    }

    private static List<String> closing(Issue issue) {
        String thanks = "Cảm ơn bà con đã lắng nghe.";
        if (!issue.mark().isSigned()) {
            return List.of(thanks);
        }
        String approved = issue.signature().office() + " đã duyệt tin này";
        return List.of(
                issue.label() == Issue.Label.WITH_AI ? approved + ", có máy giúp soạn." : approved + ".", thanks);
    }

    @SafeVarargs
    private static Loudspeaker joined(List<String>... parts) {
        var lines = Stream.of(parts).flatMap(List::stream).map(Spoken::of).toList();
        return new Loudspeaker(lines, lines.stream().mapToInt(Spoken::syllables).sum(), SHORTEST_SECONDS);
    }

    private static List<String> under(String head, List<String> items) {
        var lines = new ArrayList<String>();
        if (!items.isEmpty()) {
            lines.add(head);
            lines.addAll(sentences(items.stream()));
        }
        return lines;
    }

    private static List<String> sentences(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank())
                .map(line -> line.matches("(?s).*[.!?]") ? line : line + ".")
                .toList();
    }
}
