package vn.hoixa.outlet;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a post for the commune's portal: HTML without styles or scripts, which any editor accepts. */
public final class PortalPost {
    private PortalPost() {}

    public static String html(Issue issue) {
        var content = issue.content();
        return "<article>\n" + mark(issue.mark()) + "<h2>"
                + escaped(issue.act().head() + ": " + content.words().title()) + "</h2>\n"
                + issue.takenBack()
                        .map(earlier -> paragraph(earlier.noLonger()))
                        .orElse("")
                + paragraph(content.words().happening())
                + list("Dấu hiệu", content.words().signs())
                + list("Phải làm", content.words().advice())
                + (content.words().call().isEmpty()
                        ? ""
                        : paragraph("Gọi ai: " + content.words().call()))
                + (content.source().issuer().isEmpty()
                        ? ""
                        : paragraph("Nguồn: " + content.source().issuer() + "."))
                + (issue.mark().isSigned() ? signed(issue) : "")
                + "</article>\n";
    }

    private static String signed(Issue issue) {
        var signature = issue.signature();
        String link = escaped(issue.link());
        return paragraph(signature.office() + ", UBND " + signature.unit() + ", duyệt lúc "
                        + Moments.minute(signature.at()) + ". Mã tin " + signature.code() + "."
                        + (issue.takenBack().isPresent()
                                ? ""
                                : " Có giá trị đến "
                                        + Moments.day(issue.content().term().until()) + "."))
                + (issue.label().words().isEmpty()
                        ? ""
                        : paragraph(issue.label().words() + "."))
                + "<p><a href=\"" + link + "\">" + link + "</a></p>\n";
    }

    private static String mark(Mark mark) {
        return mark.words().isEmpty() ? "" : "<p><strong>" + escaped(mark.line()) + "</strong></p>\n";
    }

    private static String paragraph(String words) {
        return "<p>" + escaped(words) + "</p>\n";
    }

    private static String list(String head, List<String> items) {
        return items.isEmpty()
                ? ""
                : "<h3>" + head + "</h3>\n"
                        + items.stream()
                                .map(item -> "<li>" + escaped(item) + "</li>")
                                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>\n"));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
