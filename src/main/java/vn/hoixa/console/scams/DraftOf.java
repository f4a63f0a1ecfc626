package vn.hoixa.console.scams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Classification;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.Words;
import vn.hoixa.scam.ReportGroup;

/**
 * Creates the draft of a warning from reported messages: the number of people, the text without numbers, the signs, and
 * general advice. The police have to add the source: without a case note the draft cannot be submitted.
 */
final class DraftOf {
    private static final int LONGEST_QUOTE = 260;
    private static final int MOST_SIGNS = 4;
    private static final int LONGEST_SIGN = 200;
    private static final List<String> ADVICE = List.of(
            "Không bấm đường link, không gọi lại số trong tin",
            "Không chuyển tiền, không đọc mã OTP cho ai",
            "Đã lỡ làm theo: gọi ngay ngân hàng và Công an xã");

    private DraftOf() {}

    static Content reports(ReportGroup group, LocalDate today) {
        return new Content(
                Classification.of(Category.Z0),
                Severity.IMPORTANT,
                new Words(
                        "Tin nhắn lừa đảo đang gửi đến bà con",
                        "%d người trong xã đã nhận tin có lời như sau: “%s”"
                                .formatted(group.people(), quote(group.text().value())),
                        group.signs().stream()
                                .filter(sign -> sign.length() <= LONGEST_SIGN)
                                .limit(MOST_SIGNS)
                                .toList(),
                        ADVICE,
                        "113, hoặc trực ban Công an xã; báo tin lừa đến 156 hoặc 5656, miễn phí"),
                new SourceDocument("Công an xã", "", Optional.of(today)),
                Term.monthFrom(today),
                Area.COMMUNE);
    }

    /** The words of the first message without the masked values. */
    private static String quote(String text) {
        String plain = text.replaceAll("\\[[^\\]]*·[^\\]]*\\]", "…")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST_QUOTE
                ? plain
                : plain.substring(0, LONGEST_QUOTE - 1).strip() + "…";
    }
}
