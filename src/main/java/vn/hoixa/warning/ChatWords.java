package vn.hoixa.warning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.outlet.Issue;

/**
 * Writes the chat text of a warning, in the order in which it is read on a phone; this is the text that is approved.
 */
final class ChatWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private ChatWords() {}

    static String of(Content content, Authorship authorship) {
        var words = content.words();
        var lines = new ArrayList<String>();
        lines.add(content.severity().label().toUpperCase(Locale.of("vi")) + ": " + words.title());
        lines.add(words.happening());
        list(lines, "Dấu hiệu:", words.signs());
        list(lines, "Phải làm:", words.advice());
        if (!words.call().isEmpty()) {
            lines.add("Gọi ai: " + words.call());
        }
        if (content.source().isNamed()) {
            lines.add("Nguồn: " + source(content.source()) + ". Có giá trị đến "
                    + day(content.term().until()) + ".");
        }
        if (authorship == Authorship.WITH_AI) {
            lines.add("Soạn có máy (AI) giúp, cán bộ đã duyệt.");
        }
        return String.join("\n", lines);
    }

    /** For a text that takes back an earlier warning: that comes first; no severity, no term, no alarm. */
    static String takingBack(Content content, Authorship authorship, Issue.Earlier earlier) {
        var words = content.words();
        var lines = new ArrayList<String>();
        lines.add(earlier.noLonger());
        lines.add(words.happening());
        list(lines, "Phải làm:", words.advice());
        if (!words.call().isEmpty()) {
            lines.add("Gọi ai: " + words.call());
        }
        if (authorship == Authorship.WITH_AI) {
            lines.add("Soạn có máy (AI) giúp, cán bộ đã duyệt.");
        }
        return String.join("\n", lines);
    }

    /**
     * "Bộ Công an, số 12/TB-CA, 3/7/2026". A source's link is left to the page: nobody should press a link in a
     * warning.
     */
    static String source(SourceDocument source) {
        var parts = new ArrayList<String>();
        parts.add(source.issuer());
        if (!source.document().startsWith("http")) {
            parts.add(source.document());
        }
        source.dated().ifPresent(dated -> parts.add(day(dated)));
        return String.join(", ", parts);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static void list(List<String> lines, String head, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(head);
            items.forEach(item -> lines.add("- " + item));
        }
    }
}
