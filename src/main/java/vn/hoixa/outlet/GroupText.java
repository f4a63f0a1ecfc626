package vn.hoixa.outlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text that a village head shares in the village's own group: at most {@value #LONGEST} characters, whole lines.
 */
public final class GroupText {
    public static final int LONGEST = 500;

    private GroupText() {}

    public static String of(Issue issue) {
        var content = issue.content();
        String title = issue.takenBack()
                .map(Issue.Earlier::noLonger)
                .orElse(content.words().title());
        String head = issue.takenBack().isPresent()
                ? issue.act().head() + " cảnh báo của " + issue.signature().unit() + "\n" + title
                : issue.act().head() + " (" + content.severity().label().toUpperCase(Locale.of("vi")) + ") của "
                        + issue.signature().unit() + "\n" + title;
        String foot = "Xem đủ: " + issue.link() + "\nMã tin "
                + issue.signature().code() + (issue.label() == Issue.Label.WITH_AI ? ". Có máy (AI) giúp soạn" : "");
        var body = new ArrayList<String>();
        int left = LONGEST - head.length() - foot.length() - 2;
        left = add(body, List.of(content.words().happening()), "", left);
        int advice = body.size();
        left = add(body, content.words().advice(), "Phải làm:", left);
        left = add(
                body,
                content.words().call().isEmpty()
                        ? List.of()
                        : List.of("Gọi: " + content.words().call()),
                "",
                left);
        body.addAll(advice, fitting(content.words().signs(), "Dấu hiệu:", left));
        return head + "\n" + String.join("\n", body) + "\n" + foot;
    }

    private static int add(List<String> body, List<String> lines, String head, int left) {
        var fitting = fitting(lines, head, left);
        body.addAll(fitting);
        return left - fitting.stream().mapToInt(line -> line.length() + 1).sum();
    }

    private static List<String> fitting(List<String> lines, String head, int room) {
        var fitting = new ArrayList<String>();
        int left = room - (head.isEmpty() ? 0 : head.length() + 1);
        for (String line : lines) {
            String item = head.isEmpty() ? line : "- " + line;
            if (!line.isBlank() && item.length() + 1 <= left) {
                fitting.add(item);
                left -= item.length() + 1;
            }
        }
        if (!head.isEmpty() && !fitting.isEmpty()) {
            fitting.addFirst(head);
        }
        return fitting;
    }
}
