package vn.hoixa.console.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.language.PlainText;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.Canonical;
import vn.hoixa.procedure.FeeFact;

/**
 * The form of a local rule; dates are texts until they are checked.
 *
 * @param source the resolution's public page, or its name
 */
record RuleForm(
        String title,
        String number,
        String issued,
        String from,
        String until,
        String scope,
        String source,
        String factsOn,
        String reviewBy,
        List<Line> lines) {
    /** One type of fee. */
    record Line(String feeType, String method, String amount, String condition) {
        boolean isEmpty() {
            return (feeType + amount + condition).isBlank();
        }
    }

    static final List<String> METHODS = Stream.concat(FeeFact.METHODS.stream(), Stream.of(FeeFact.ANY_METHOD))
            .toList();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("[0-9]+/[0-9]{4}/\\S+");

    RuleForm {
        lines = List.copyOf(lines);
    }

    static RuleForm empty(LocalDate today) {
        return new RuleForm("", "", "", "", "", "", "", today.toString(), "", List.of());
    }

    static RuleForm of(JsonNode sheet) {
        var lines = new ArrayList<Line>();
        sheet.path("rules")
                .forEach(line -> lines.add(new Line(
                        text(line, "fee_type"), text(line, "method"), text(line, "amount"), text(line, "condition"))));
        return new RuleForm(
                text(sheet, "title"),
                text(sheet, "number"),
                text(sheet, "issued"),
                text(sheet, "from"),
                text(sheet, "until"),
                text(sheet, "scope"),
                text(sheet, "source"),
                text(sheet, "facts_on"),
                text(sheet, "review_by"),
                lines);
    }

    static RuleForm of(MultiValueMap<String, String> form) {
        var lines = new ArrayList<Line>();
        for (int at = 0; at < form.getOrDefault("fee_type", List.of()).size(); at++) {
            var line = new Line(
                    each(form, "fee_type", at),
                    each(form, "method", at),
                    each(form, "amount", at),
                    each(form, "condition", at));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new RuleForm(
                one(form, "title"),
                one(form, "number"),
                one(form, "issued"),
                one(form, "from"),
                one(form, "until"),
                one(form, "scope"),
                one(form, "source"),
                one(form, "facts_on"),
                one(form, "review_by"),
                lines);
    }

    /** The errors to correct before it can be saved for publication: field, value and rule. */
    List<String> problems(LocalDate today) {
        var problems = new Problems();
        problems.filled("Tên quy định", title);
        problems.check(NUMBER.matcher(number).matches(), "Số nghị quyết", number, "ghi như 23/2026/NQ-HĐND");
        problems.date("Ngày ban hành", issued, Problems.Need.MAY);
        var begins = problems.date("Áp dụng từ ngày", from, Problems.Need.MUST);
        var ends = problems.date("Đến hết ngày", until, Problems.Need.MAY);
        problems.check(
                begins.isEmpty() || ends.isEmpty() || !ends.get().isBefore(begins.get()),
                "Đến hết ngày",
                until,
                "không được trước ngày bắt đầu áp dụng");
        problems.filled("Phạm vi áp dụng", scope);
        problems.filled("Nguồn", source);
        var known = problems.date("Đối chiếu nguồn ngày", factsOn, Problems.Need.MUST);
        problems.check(
                known.isEmpty() || !known.get().isAfter(today),
                "Đối chiếu nguồn ngày",
                factsOn,
                "không được sau hôm nay");
        var review = problems.date("Hạn rà soát", reviewBy, Problems.Need.MUST);
        problems.check(review.isEmpty() || review.get().isAfter(today), "Hạn rà soát", reviewBy, "phải sau hôm nay");
        problems.check(!lines.isEmpty(), "Các khoản", "", "phải có ít nhất một khoản");
        for (int at = 0; at < lines.size(); at++) {
            problems(lines.get(at), "Khoản " + (at + 1), problems);
        }
        return problems.told();
    }

    private static void problems(Line line, String where, Problems problems) {
        problems.filled(where + ", loại phí", line.feeType());
        problems.check(
                METHODS.contains(line.method()),
                where + ", cách nộp",
                line.method(),
                "chỉ nhận " + String.join(", ", METHODS));
        problems.check(
                line.amount().chars().anyMatch(Character::isDigit)
                        || line.amount().equalsIgnoreCase("miễn phí"),
                where + ", mức thu",
                line.amount(),
                "ghi số tiền như 0 đồng, 10.000 đồng một trang, hoặc miễn phí");
    }

    /** The sheet, in the form of {@code knowledge-base/local-rules/}. */
    String sheet(String key) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", key).put("title", title).put("number", number);
        put(node, "issued", issued);
        node.put("from", from);
        put(node, "until", until);
        node.put("source", source).put("facts_on", factsOn);
        put(node, "review_by", reviewBy);
        node.put("scope", scope);
        for (Line line : lines) {
            ObjectNode each = node.withArray("rules").addObject();
            each.put("fee_type", line.feeType()).put("method", line.method()).put("amount", line.amount());
            put(each, "condition", line.condition());
        }
        return Canonical.json(node);
    }

    /** A key for a new rule, from its number: {@code nghi-quyet-23-2026-nq-hdnd}. */
    String newKey() {
        return "nghi-quyet-"
                + Vietnamese.fold(number).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Its state on a day, in Vietnamese. */
    Time on(LocalDate day) {
        if (LocalDate.parse(from).isAfter(day)) {
            return Time.FUTURE;
        }
        return until.isEmpty() || !LocalDate.parse(until).isBefore(day) ? Time.NOW : Time.PAST;
    }

    /** Whether a rule's period is in the future, present or past. */
    enum Time {
        NOW("đang áp dụng", "good"),
        FUTURE("sắp áp dụng", "note"),
        PAST("đã hết hạn", "");

        private final String label;
        private final String tone;

        Time(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        String label() {
            return label;
        }

        String tone() {
            return tone;
        }
    }

    private static void put(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return PlainText.line(Objects.requireNonNullElse(form.getFirst(name), ""));
    }

    private static String each(MultiValueMap<String, String> form, String name, int at) {
        var values = form.getOrDefault(name, List.of());
        return at < values.size() ? PlainText.line(values.get(at)) : "";
    }
}
