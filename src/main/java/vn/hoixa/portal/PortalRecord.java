package vn.hoixa.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.language.PlainText;
import vn.hoixa.procedure.ProcedureCode;

/**
 * One procedure in the format of the National Public Service Portal, one JSON object per line: cleaned of non-text
 * characters, not interpreted.
 *
 * @param notes what was removed, for officers
 */
record PortalRecord(
        ProcedureCode code,
        String name,
        String decision,
        String level,
        String field,
        String audience,
        String office,
        String authority,
        String url,
        List<Method> methods,
        List<Row> documents,
        List<String> legalBasis,
        String steps,
        String conditions,
        List<String> results,
        String origin,
        boolean split,
        List<String> notes) {
    /** One method of application, with its time limit and fees. */
    record Method(String form, String timeLimit, List<Fee> fees, String description) {
        /** The form as a fee's method: trực tiếp, trực tuyến or bưu chính. */
        String method() {
            String name = form.toLowerCase(Locale.ROOT);
            return name.contains("bưu chính") ? "bưu chính" : name;
        }
    }

    /** An amount and its note, as written. */
    record Fee(String amount, String note) {}

    /** A row of the table of documents; one with no copies is a note. */
    record Row(String group, String text, String form, int originals, int copies) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Texts of the portal's search form left where a field was empty. */
    private static final Pattern DEBRIS = Pattern.compile("Không có thông tin(Từ khóa|$)");

    private static final LocalDate CRAWLED = LocalDate.of(2026, 7, 31);
    private static final LocalDate TRANSCRIBED = LocalDate.of(2026, 8, 31);

    /** Throws {@link Unreadable} with a Vietnamese reason when the line is not a procedure. */
    static PortalRecord parse(String line) {
        JsonNode node = tree(line);
        String code = text(node, "ma");
        if (!ProcedureCode.isCode(code)) {
            throw new Unreadable(code.isEmpty() ? "thiếu mã thủ tục" : "\"" + code + "\" không phải mã thủ tục");
        }
        if (text(node, "ten").isEmpty()) {
            throw new Unreadable("thủ tục " + code + " không có tên");
        }
        return read(node, new ProcedureCode(code), notes(line));
    }

    /** Whether it was condensed by hand from a source other than the portal, and so is due for review sooner. */
    boolean transcribed() {
        return origin.contains("transcribed");
    }

    /** The end of the month in which it was crawled, since no record carries a date. */
    LocalDate factsOn() {
        return transcribed() ? TRANSCRIBED : CRAWLED;
    }

    private static JsonNode tree(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new Unreadable("không phải một bản ghi JSON");
            }
            return node;
        } catch (JacksonException e) {
            throw new Unreadable("không đọc được JSON" + place(e));
        }
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getColumnNr() < 1 ? "" : ", sai từ ký tự thứ " + at.getColumnNr();
    }

    private static PortalRecord read(JsonNode node, ProcedureCode code, List<String> notes) {
        return new PortalRecord(
                code,
                text(node, "ten"),
                text(node, "so_quyet_dinh"),
                text(node, "cap"),
                text(node, "linh_vuc"),
                text(node, "doi_tuong"),
                text(node, "co_quan_thuc_hien"),
                text(node, "co_quan_tham_quyen"),
                text(node, "url"),
                each(node, "cach_thuc", PortalRecord::method),
                each(node, "ho_so", PortalRecord::row),
                each(node, "can_cu", element -> clean(element.asString(""))),
                lines(node, "trinh_tu"),
                lines(node, "yeu_cau"),
                each(node, "ket_qua", element -> clean(element.asString(""))),
                text(node, "nguon"),
                !node.has("ho_so_nguyen_van"),
                notes);
    }

    private static Method method(JsonNode node) {
        return new Method(
                text(node, "hinh_thuc"),
                text(node, "thoi_han"),
                each(node, "phi", fee -> new Fee(text(fee, "muc"), text(fee, "ghi_chu"))),
                text(node, "mo_ta"));
    }

    private static Row row(JsonNode node) {
        return new Row(
                text(node, "nhom"),
                text(node, "ten"),
                text(node, "mau"),
                node.path("ban_chinh").asInt(0),
                node.path("ban_sao").asInt(0));
    }

    private static <T> List<T> each(JsonNode node, String key, Function<JsonNode, T> reading) {
        var all = new ArrayList<T>();
        node.path(key).forEach(element -> all.add(reading.apply(element)));
        return List.copyOf(all);
    }

    private static String text(JsonNode node, String key) {
        return clean(node.path(key).asString(""));
    }

    private static String lines(JsonNode node, String key) {
        String text = PlainText.lines(node.path(key).asString(""));
        return DEBRIS.matcher(text).find() ? "" : text;
    }

    private static String clean(String text) {
        String line = PlainText.line(text);
        return DEBRIS.matcher(line).find() ? "" : line;
    }

    private static List<String> notes(String line) {
        var notes = new ArrayList<String>();
        if (PlainText.hasStray(line)) {
            notes.add("đã bỏ ký tự ẩn, ký tự điều khiển");
        }
        if (DEBRIS.matcher(line).find()) {
            notes.add("có mục chỉ là chữ thừa của trang tra cứu, coi như nguồn không ghi");
        }
        return List.copyOf(notes);
    }
}
