package vn.hoixa.console.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.language.PlainText;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Canonical;

/**
 * The form of the commune's own information: the sheet of {@code commune.yaml} with the form's values filled in. Values
 * that the form does not show, such as the day a village ended, stay unchanged.
 */
record CommuneForm(ObjectNode sheet) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> KINDS = List.of("xã", "phường", "đặc khu");
    /** Paths of single fields, with their labels. */
    private static final Map<String, String> FIELDS = fields();

    private static final Map<String, String> POINT =
            columns("name", "Tên", "address", "Địa chỉ", "hours", "Giờ nhận hồ sơ", "phone", "Điện thoại");
    private static final Map<String, String> HANDLER =
            columns("name", "Tên", "short", "Tên gọn", "desk", "Nơi nhận", "phone", "Điện thoại");

    private static final Map<String, String> VILLAGE = columns("name", "Tên", "kind", "Loại");
    private static final Map<String, String> FORMER_UNIT =
            columns("name", "Đơn vị cũ", "now", "Nay là", "until", "Đến hết ngày");
    /** Tables whose rows have no id of their own. */
    private static final String FORMER_UNITS = "former_units";

    private static final String SAMPLE = "sample";

    /** A changed field. */
    record Change(String label, String before, String after) {}

    static CommuneForm of(JsonNode sheet) {
        return new CommuneForm((ObjectNode) sheet);
    }

    /** The sheet with the typed values. */
    CommuneForm with(MultiValueMap<String, String> form) {
        var edited = (ObjectNode) JSON.readTree(sheet.toString());
        FIELDS.keySet().forEach(path -> put(edited, path, one(form, path)));
        rows(edited, "service_points", POINT, form);
        rows(edited, "handlers", HANDLER, form);
        rows(edited, "villages", VILLAGE, form);
        rows(edited, FORMER_UNITS, FORMER_UNIT, form);
        if (!one(form, "own").isEmpty()) {
            edited.remove(SAMPLE);
        }
        return new CommuneForm(edited);
    }

    /** The value of a field by its path, such as {@code phones.center}. */
    public String value(String path) {
        return sheet.at("/" + path.replace('.', '/')).asString("");
    }

    /** Whether it is marked as the shipped sample. */
    public boolean isSample() {
        return sheet.has(SAMPLE);
    }

    /** The rows of a table; an empty row where there are none yet. */
    public JsonNode lines(String list) {
        var lines = sheet.path(list);
        return lines.isEmpty() ? JSON.createArrayNode().add(JSON.createObjectNode()) : lines;
    }

    List<String> problems(LocalDate today) {
        var problems = new Problems();
        problems.check(
                KINDS.contains(value("unit.kind")),
                "Loại đơn vị",
                value("unit.kind"),
                "chỉ nhận " + String.join(", ", KINDS));
        for (String path : List.of("unit.name", "province", "hours", "phones.center", "source")) {
            problems.filled(label(path), value(path));
        }
        var known = problems.date(label("facts_on"), value("facts_on"), Problems.Need.MUST);
        problems.check(
                known.isEmpty() || !known.get().isAfter(today),
                label("facts_on"),
                value("facts_on"),
                "không được sau hôm nay");
        var review = problems.date(label("review_by"), value("review_by"), Problems.Need.MUST);
        problems.check(
                review.isEmpty() || review.get().isAfter(today),
                label("review_by"),
                value("review_by"),
                "phải sau hôm nay");
        FIELDS.keySet().stream()
                .filter(path -> path.startsWith("phones."))
                .forEach(path -> phone(problems, label(path), value(path)));
        problems.check(!sheet.path("service_points").isEmpty(), "Điểm tiếp nhận", "", "phải có ít nhất một điểm");
        sheet.path("service_points").forEach(point -> row(problems, point, POINT, List.of("address", "hours")));
        sheet.path("handlers").forEach(handler -> row(problems, handler, HANDLER, List.of("short")));
        sheet.path("villages").forEach(village -> row(problems, village, VILLAGE, List.of("kind")));
        sheet.path(FORMER_UNITS).forEach(unit -> formerUnit(problems, unit));
        List.of("service_points", "villages").forEach(list -> distinct(problems, list));
        return problems.told();
    }

    private static void formerUnit(Problems problems, JsonNode unit) {
        String name = unit.path("name").asString("");
        problems.filled(name + ", nay là", unit.path("now").asString(""));
        problems.date(name + ", đến hết ngày", unit.path("until").asString(""), Problems.Need.MUST);
    }

    private void distinct(Problems problems, String list) {
        var seen = new HashSet<String>();
        sheet.path(list)
                .forEach(row -> problems.check(
                        seen.add(row.path("id").asString("")),
                        "Tên",
                        row.path("name").asString(""),
                        "ghi hai lần"));
    }

    private void row(Problems problems, JsonNode row, Map<String, String> columns, List<String> needed) {
        String name = row.path("name").asString("");
        problems.filled("Tên", name);
        needed.forEach(key ->
                problems.filled(name + ", " + columns.get(key), row.path(key).asString("")));
        phone(problems, name + ", điện thoại", row.path("phone").asString(""));
    }

    private void phone(Problems problems, String field, String value) {
        problems.check(value.matches("[0-9+(). -]*"), field, value, "chỉ ghi chữ số");
        problems.check(isSample() || !Commune.isInvented(value), field, value, "là số máy của xã mẫu, không gọi được");
    }

    /** The changes from another version, in the order of the form; removed values come last. */
    List<Change> since(CommuneForm before) {
        var old = before.values();
        var now = values();
        var changes = new ArrayList<Change>();
        now.forEach((path, value) -> {
            String was = old.containsKey(path)
                    ? Objects.requireNonNull(old.get(path)).text()
                    : "";
            if (!was.equals(value.text())) {
                changes.add(new Change(value.label(), was, value.text()));
            }
        });
        old.forEach((path, value) -> {
            if (!now.containsKey(path)) {
                changes.add(new Change(value.label(), value.text(), ""));
            }
        });
        return changes;
    }

    /** A value with its label. */
    private record Value(String label, String text) {}

    String json() {
        return Canonical.json(sheet);
    }

    private Map<String, Value> values() {
        var values = new LinkedHashMap<String, Value>();
        FIELDS.forEach((path, label) -> values.put(path, new Value(label, value(path))));
        values(values, "service_points", POINT);
        values(values, "handlers", HANDLER);
        values(values, "villages", VILLAGE);
        values(values, FORMER_UNITS, FORMER_UNIT);
        if (isSample()) {
            values.put(SAMPLE, new Value("Thông tin mẫu", "còn là của xã mẫu"));
        }
        return values;
    }

    private void values(Map<String, Value> values, String list, Map<String, String> columns) {
        sheet.path(list)
                .forEach(row -> columns.forEach((key, label) -> {
                    String text = row.path(key).asString("");
                    String name = row.path("name").asString("");
                    String path = list + "." + row.path("id").asString(name) + "." + key;
                    if (!text.isEmpty()) {
                        values.put(path, new Value(name + ": " + label, text));
                    }
                }));
    }

    private static void rows(
            ObjectNode sheet, String list, Map<String, String> columns, MultiValueMap<String, String> form) {
        var old = new LinkedHashMap<String, JsonNode>();
        sheet.path(list).forEach(row -> old.put(row.path("id").asString(" "), row));
        var rows = sheet.putArray(list);
        int count = form.getOrDefault(list + ".name", List.of()).size();
        for (int at = 0; at < count; at++) {
            String name = each(form, list + ".name", at);
            if (name.isEmpty()) {
                continue;
            }
            String id = each(form, list + ".id", at);
            ObjectNode row = old.get(id) instanceof ObjectNode kept ? kept.deepCopy() : fresh(list, name);
            for (String key : columns.keySet()) {
                put(row, key, each(form, list + "." + key, at));
            }
            rows.add(row);
        }
    }

    private static ObjectNode fresh(String list, String name) {
        var row = JSON.createObjectNode();
        if (!list.equals(FORMER_UNITS)) {
            row.put("id", slug(name));
        }
        if (list.equals("handlers")) {
            row.put("kind", "other");
        }
        return row;
    }

    private static void put(ObjectNode sheet, String path, String value) {
        int dot = path.indexOf('.');
        ObjectNode in = dot < 0 ? sheet : sheet.withObject("/" + path.substring(0, dot));
        String key = path.substring(dot + 1);
        if (value.isEmpty()) {
            in.remove(key);
        } else {
            in.put(key, value);
        }
        if (in != sheet && in.isEmpty()) {
            sheet.remove(path.substring(0, dot));
        }
    }

    static String label(String path) {
        return Objects.requireNonNull(FIELDS.get(path));
    }

    private static Map<String, String> fields() {
        return columns(
                "unit.kind", "Loại đơn vị",
                "unit.name", "Tên",
                "province", "Tỉnh, thành phố",
                "hours", "Giờ làm việc chung",
                "phones.center", "Điện thoại Trung tâm",
                "phones.police", "Trực ban Công an",
                "phones.health", "Trạm Y tế",
                "phones.women", "Hội Phụ nữ",
                "reception.place", "Nơi tiếp công dân",
                "reception.schedule", "Lịch tiếp công dân",
                "portal", "Địa chỉ Cổng Dịch vụ công",
                "source", "Nguồn",
                "facts_on", "Đối chiếu ngày",
                "review_by", "Hạn rà soát");
    }

    private static Map<String, String> columns(String... keysAndLabels) {
        var columns = new LinkedHashMap<String, String>();
        for (int at = 0; at < keysAndLabels.length; at += 2) {
            columns.put(keysAndLabels[at], keysAndLabels[at + 1]);
        }
        return columns;
    }

    private static String slug(String name) {
        return Vietnamese.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return PlainText.line(Objects.requireNonNullElse(form.getFirst(name), ""));
    }

    private static String each(MultiValueMap<String, String> form, String name, int at) {
        var values = form.getOrDefault(name, List.of());
        return at < values.size() ? PlainText.line(values.get(at)) : "";
    }
}
