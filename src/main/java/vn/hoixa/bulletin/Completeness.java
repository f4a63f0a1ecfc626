package vn.hoixa.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks what a draft of a warning still lacks before it can be reviewed. */
public final class Completeness {
    private Completeness() {}

    /** The missing parts, one Vietnamese sentence each; empty when the draft is complete. */
    public static List<String> missing(Content content, LocalDate today) {
        var missing = missingInNotice(content, today);
        var words = content.words();
        need(missing, words.signs().isEmpty(), "Chưa có dấu hiệu nhận biết nào.");
        need(missing, words.advice().isEmpty(), "Chưa nói phải làm gì.");
        need(missing, words.call().isEmpty(), "Chưa nói gọi ai.");
        need(
                missing,
                words.call().length() > Words.LONGEST_LINE,
                "Phần “Gọi ai” dài quá " + Words.LONGEST_LINE + " chữ cái.");
        need(
                missing,
                content.source().issuer().length() > SourceDocument.LONGEST_ISSUER,
                "Tên cơ quan nêu dài quá " + SourceDocument.LONGEST_ISSUER + " chữ cái.");
        lines(missing, words.signs(), "dấu hiệu");
        lines(missing, words.advice(), "việc phải làm");
        need(missing, !content.source().isNamed(), "Chưa có văn bản nguồn: cơ quan nào, số hoặc địa chỉ nào.");
        return missing;
    }

    /** The same for a short notice, such as a withdrawal: a title, what happened, a day. */
    public static List<String> missingInNotice(Content content, LocalDate today) {
        var missing = new ArrayList<String>();
        var words = content.words();
        need(missing, words.title().isEmpty(), "Chưa có tiêu đề.");
        need(
                missing,
                words.title().length() > Words.LONGEST_TITLE,
                "Tiêu đề dài quá " + Words.LONGEST_TITLE + " chữ cái.");
        need(missing, words.happening().isEmpty(), "Chưa nói chuyện gì xảy ra.");
        need(missing, words.happening().length() > Words.LONGEST_STORY, "Phần “Chuyện gì xảy ra” dài quá.");
        need(missing, content.term().until().isBefore(today), "Ngày hết hiệu lực đã qua.");
        return missing;
    }

    private static void lines(List<String> missing, List<String> lines, String what) {
        need(missing, lines.size() > Words.MOST_LINES, "Nhiều nhất " + Words.MOST_LINES + " " + what + ".");
        need(
                missing,
                lines.stream().anyMatch(line -> line.length() > Words.LONGEST_LINE),
                "Có " + what + " dài quá " + Words.LONGEST_LINE + " chữ cái.");
    }

    private static void need(List<String> missing, boolean lacking, String sentence) {
        if (lacking) {
            missing.add(sentence);
        }
    }
}
