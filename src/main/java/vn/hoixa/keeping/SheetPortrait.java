package vn.hoixa.keeping;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.hoixa.keeping.Portrait.Line;

/** Renders the sheet of any item but a procedure as readable text, part by part, in the order it is written. */
final class SheetPortrait {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("title", "Tên"),
            Map.entry("topic", "Việc"),
            Map.entry("answer", "Câu trả lời"),
            Map.entry("ask", "Cách hỏi"),
            Map.entry("codes", "Thủ tục liên quan"),
            Map.entry("field", "Lĩnh vực"),
            Map.entry("legal_basis", "Căn cứ pháp lý"),
            Map.entry("decision", "Nguồn"),
            Map.entry("url", "Địa chỉ nguồn"),
            Map.entry("source", "Nguồn"),
            Map.entry("facts_on", "Ngày của số liệu"),
            Map.entry("review_by", "Hạn rà soát"),
            Map.entry("handler", "Ai giải quyết"),
            Map.entry("contact", "Liên hệ"),
            Map.entry("words", "Từ nêu đúng việc này"),
            Map.entry("order", "Thứ tự làm"),
            Map.entry("note", "Ghi chú"),
            Map.entry("number", "Số văn bản"),
            Map.entry("from", "Từ ngày"),
            Map.entry("until", "Đến ngày"),
            Map.entry("issued", "Ngày ban hành"),
            Map.entry("scope", "Phạm vi"),
            Map.entry("rules", "Mức thu"),
            Map.entry("unit", "Đơn vị"),
            Map.entry("province", "Tỉnh, thành phố"),
            Map.entry("handlers", "Nơi giải quyết"),
            Map.entry("service_points", "Nơi nhận hồ sơ"),
            Map.entry("phones", "Điện thoại"),
            Map.entry("hours", "Giờ làm việc"),
            Map.entry("reception", "Tiếp công dân"),
            Map.entry("portal", "Cổng dịch vụ công"),
            Map.entry("former_units", "Đơn vị cũ"),
            Map.entry("villages", "Thôn, tổ dân phố"));

    private SheetPortrait() {}

    static Portrait of(JsonNode sheet) {
        var lines = new ArrayList<Line>();
        for (String key : sheet.propertyNames()) {
            JsonNode value = sheet.get(key);
            if (key.equals("source") && value.isObject()) {
                value.propertyNames().forEach(part -> lines.add(line("source." + part, part, value.get(part))));
            } else if (!key.equals("id")) {
                lines.add(line(key, key, value));
            }
        }
        return new Portrait(lines);
    }

    private static Line line(String id, String key, JsonNode value) {
        return new Line(id, label(key), text(value, "\n"));
    }

    private static String label(String key) {
        return Optional.ofNullable(LABELS.get(key)).orElse(key);
    }

    private static String text(JsonNode value, String between) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(each -> text(each, "; "))
                    .collect(Collectors.joining(between));
        }
        if (value.isObject()) {
            return value.propertyNames().stream()
                    .map(key -> text(value.get(key), ", "))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("; "));
        }
        return value.isNull() ? "" : value.asString("");
    }
}
