package vn.hoixa.console.keeper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.Facet;
import vn.hoixa.revision.ItemType;

/** Builds the form of a sheet: its parts with their values. */
final class FormParts {
    private static final String BLANK = "999";
    private static final String DAY_HINT = "để trống nếu không có";
    private static final List<String> METHODS = List.of("mọi hình thức", "trực tiếp", "trực tuyến", "bưu chính");

    private final JsonNode sheet;
    private final Snapshot now;

    FormParts(JsonNode sheet, Snapshot now) {
        this.sheet = sheet;
        this.now = now;
    }

    List<FormPart> of(ItemType type) {
        return switch (type) {
            case PROCEDURE -> procedure();
            case ANSWER -> answer();
            case TOPIC -> topic();
            case EVENT, RULE, COMMUNE -> List.of();
        };
    }

    private List<FormPart> procedure() {
        var parts = new ArrayList<FormPart>();
        parts.add(FormPart.of(
                "names",
                "Tên gọi",
                "Người dân tìm thấy thủ tục bằng những tên này.",
                text("short_name", "Tên ngắn", "trên nút bấm, nhiều nhất 60 ký tự"),
                lines("names[]", "Tên người dân hay gọi", "mỗi dòng một tên, kể cả viết tắt, tiếng địa phương"),
                lines("phrasings[]", "Cách hỏi", "mỗi dòng một câu hỏi như người dân gõ")));
        parts.add(FormPart.of(
                "place",
                "Thuộc về",
                "",
                text("field", "Lĩnh vực", ""),
                Input.select("handler", "Ai nhận hồ sơ", value("handler"), handlers()),
                lines("legal_basis[]", "Căn cứ pháp lý", "mỗi dòng một số văn bản")));
        for (Facet facet : Facet.values()) {
            parts.add(facet(facet));
        }
        parts.add(cases());
        parts.add(source());
        return parts;
    }

    private FormPart facet(Facet facet) {
        String path = "facets." + facet.id();
        return switch (facet) {
            case FEE -> fees(path);
            case DOCUMENTS -> documents(path);
            case NEXT_STEPS ->
                FormPart.of(
                        "f-" + facet.id(),
                        facet.label(),
                        "",
                        area(path + ".text", "Nội dung", ""),
                        Input.select(
                                path + ".life_event",
                                "Việc trong đời nối tiếp",
                                value(path + ".life_event"),
                                events()));
            default ->
                FormPart.of(
                        "f-" + facet.id(),
                        facet.label(),
                        "",
                        area(path + ".text", "Nội dung bằng lời thường", ""),
                        state(path),
                        text(path + ".why", "Lý do cần đối chiếu", "khi chọn “cần đối chiếu”"),
                        day(path + ".until", "Chỉ đúng đến hết ngày"));
        };
    }

    private FormPart documents(String path) {
        return new FormPart(
                "f-documents",
                Facet.DOCUMENTS.label(),
                "",
                List.of(
                        lines(path + ".not_needed[]", "Không cần mang", "mỗi dòng một thứ"),
                        lines(path + ".notes[]", "Lưu ý", "mỗi dòng một ý"),
                        state(path),
                        text(path + ".why", "Lý do cần đối chiếu", "khi chọn “cần đối chiếu”")),
                List.of(
                        rows(path + ".always", "Luôn phải có", "Thêm giấy tờ", this::paper),
                        rows(
                                path + ".when",
                                "Cần thêm khi",
                                "Thêm trường hợp",
                                row -> List.of(
                                        text(row + ".case", "Trường hợp", ""), area(row + ".text", "Cần gì", "")))),
                "");
    }

    private List<Input> paper(String row) {
        return List.of(
                text(row + ".text", "Giấy tờ", ""),
                text(row + ".copies", "Mấy bản", "1 bản chính"),
                text(row + ".unless", "Không cần khi", ""),
                Input.of(row + ".show", "Chỉ cho xem, không nộp", "check", value(row + ".show"), ""));
    }

    private FormPart fees(String path) {
        return new FormPart(
                "f-fee",
                Facet.FEE.label(),
                "Mức của thành phố, tỉnh nằm ở mục Quy định và tự áp lên trên.",
                List.of(),
                List.of(rows(
                        path,
                        "",
                        "Thêm khoản",
                        row -> List.of(
                                text(row + ".type", "Loại phí", "lệ phí hộ tịch"),
                                Input.select(
                                        row + ".method",
                                        "Cách nộp",
                                        value(row + ".method"),
                                        choices(METHODS, value(row + ".method"))),
                                text(row + ".amount", "Số tiền", "8.000 đồng một bản"),
                                text(row + ".condition", "Khi nào", ""),
                                day(row + ".until", "Chỉ đúng đến hết ngày"),
                                state(row),
                                text(row + ".why", "Lý do cần đối chiếu", "")))),
                "");
    }

    private FormPart cases() {
        return new FormPart(
                "cases",
                "Tình huống",
                "Câu hỏi có hoặc không, nếu thì sao. Câu đầu tiên hiện trên nút bấm.",
                List.of(),
                List.of(rows(
                        "cases",
                        "",
                        "Thêm tình huống",
                        row -> List.of(
                                lines(row + ".ask[]", "Người dân hỏi", "mỗi dòng một cách hỏi"),
                                area(row + ".answer", "Trả lời", "mở đầu bằng Được, Không, Có"),
                                text(row + ".see", "hoặc xem thủ tục mã số", ""),
                                Input.of(row + ".id", "", "hidden", value(row + ".id"), "")))),
                "");
    }

    private FormPart source() {
        return FormPart.of(
                "source",
                "Nguồn chung và hạn rà soát",
                "Nguồn của cả thủ tục; nguồn riêng của chỗ vừa sửa ghi ở dưới.",
                text("source.decision", "Số quyết định, văn bản", ""),
                text("source.url", "Địa chỉ nguồn", "https://"),
                day("source.facts_on", "Ngày của số liệu"),
                day("source.review_by", "Hạn rà soát"));
    }

    private List<FormPart> answer() {
        return List.of(
                FormPart.of(
                        "answer-part",
                        "Câu trả lời",
                        "",
                        text("title", "Tên", "trên nút bấm, nhiều nhất 60 ký tự"),
                        area("answer", "Câu trả lời", "nhiều nhất 900 ký tự, ý chính trước"),
                        lines("ask[]", "Cách hỏi", "mỗi dòng một câu hỏi"),
                        lines("codes[]", "Mã thủ tục liên quan", "mỗi dòng một mã"),
                        text("field", "Lĩnh vực", ""),
                        lines("legal_basis[]", "Căn cứ pháp lý", "mỗi dòng một số văn bản")),
                source());
    }

    private List<FormPart> topic() {
        return List.of(FormPart.of(
                "topic-part",
                "Việc ngoài phạm vi",
                "",
                text("topic", "Việc", "nhiều nhất 60 ký tự"),
                area("handler", "Ai giải quyết", ""),
                area("contact", "Liên hệ thế nào", ""),
                lines("ask[]", "Cách hỏi", "mỗi dòng một câu hỏi"),
                lines("words[]", "Từ nêu đúng việc này", "mỗi dòng một từ"),
                text("source", "Nguồn", "số văn bản hoặc địa chỉ"),
                day("facts_on", "Ngày của số liệu"),
                day("review_by", "Hạn rà soát")));
    }

    private FormPart.Rows rows(String path, String title, String add, Function<String, List<Input>> fields) {
        int size = node(path).size();
        return new FormPart.Rows(
                path,
                title,
                add,
                IntStream.range(0, size)
                        .mapToObj(at -> fields.apply(path + "[" + at + "]"))
                        .toList(),
                fields.apply(path + "[" + BLANK + "]"));
    }

    private Input state(String path) {
        String stated = value(path + ".state");
        boolean empty = node(path).isMissingNode() && !path.endsWith("]");
        String value = stated.isEmpty() ? (empty ? "missing" : "usable") : stated;
        return Input.select(
                path + ".state",
                "Tình trạng",
                value,
                List.of(
                        new ListPage.Choice("usable", "Đã đối chiếu", value.equals("usable")),
                        new ListPage.Choice("unclear", "Cần đối chiếu", value.equals("unclear")),
                        new ListPage.Choice("missing", "Nguồn không ghi", value.equals("missing"))));
    }

    private List<ListPage.Choice> handlers() {
        String chosen = value("handler");
        var choices = new ArrayList<ListPage.Choice>();
        choices.add(new ListPage.Choice("", "Chưa rõ", chosen.isEmpty()));
        now.commune()
                .map(Commune::handlers)
                .orElse(List.of())
                .forEach(handler -> choices.add(new ListPage.Choice(
                        handler.id(), handler.name().text(), handler.id().equals(chosen))));
        return choices;
    }

    private List<ListPage.Choice> events() {
        String chosen = value("facets.next_steps.life_event");
        var choices = new ArrayList<ListPage.Choice>();
        choices.add(new ListPage.Choice("", "Không", chosen.isEmpty()));
        now.lifeEvents()
                .forEach(event -> choices.add(new ListPage.Choice(
                        event.key(), event.title().text(), event.key().equals(chosen))));
        return choices;
    }

    private static List<ListPage.Choice> choices(List<String> values, String chosen) {
        return values.stream()
                .map(value -> new ListPage.Choice(value, value, value.equals(chosen)))
                .toList();
    }

    private Input text(String path, String label, String hint) {
        return Input.of(path, label, "text", value(path), hint);
    }

    private Input area(String path, String label, String hint) {
        return Input.of(path, label, "area", value(path), hint);
    }

    private Input day(String path, String label) {
        return Input.of(path, label, "date", value(path), path.endsWith("until") ? DAY_HINT : "");
    }

    private Input lines(String path, String label, String hint) {
        String value = StreamSupport.stream(node(path.replace("[]", "")).spliterator(), false)
                .map(line -> line.asString(""))
                .collect(Collectors.joining("\n"));
        return Input.of(path, label, "lines", value, hint);
    }

    private String value(String path) {
        JsonNode node = node(path);
        return node.isContainer() || node.isNull() ? "" : node.asString("");
    }

    private JsonNode node(String path) {
        JsonNode at = sheet;
        for (String step : Arrays.asList(path.split("[.\\[\\]]+"))) {
            at = step.matches("[0-9]+") ? at.path(Integer.parseInt(step)) : at.path(step);
        }
        return at;
    }
}
