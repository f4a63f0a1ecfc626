package vn.hoixa.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long data is kept, as it is set: "12m", "5y"; empty where nothing removes it by itself.
 *
 * @param turns masked messages with what belongs to them
 * @param suspects numbers, accounts and links of suspects
 * @param audit who did what
 */
@ConfigurationProperties("hoixa.retention")
record Retained(
        @DefaultValue("") String turns,
        @DefaultValue("") String suspects,
        @DefaultValue("") String audit) {
    private static final Pattern LENGTH = Pattern.compile("([0-9]+)([dmy])");

    /** Lines of a document. */
    List<String> lines(String rule) {
        var lines = new ArrayList<String>();
        lines.add("Câu hỏi đã che và câu trả lời: " + words(turns) + ".");
        lines.add("Số, tài khoản, đường dẫn của kẻ nghi lừa đảo: " + words(suspects) + ".");
        lines.add("Số gọi lại: xóa khi đóng câu hỏi.");
        lines.add("Nhật ký việc làm của cán bộ: " + words(audit) + ".");
        if (!rule.isBlank()) {
            lines.add("Căn cứ lưu giữ: " + rule + ".");
        }
        return lines;
    }

    private static String words(String length) {
        var found = LENGTH.matcher(length);
        if (!found.matches()) {
            return length.isBlank() ? "chưa đặt thời hạn tự xóa" : length;
        }
        return "lưu " + found.group(1)
                + switch (found.group(2)) {
                    case "d" -> " ngày";
                    case "m" -> " tháng";
                    default -> " năm";
                };
    }
}
