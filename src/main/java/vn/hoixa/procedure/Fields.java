package vn.hoixa.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.hoixa.language.PlainText;

/**
 * Strict reader of one object of a file: missing, malformed or unknown fields are reported as findings, and reading
 * goes on with an empty value so that one pass reports everything.
 */
public final class Fields {
    private final String file;
    private final String path;
    private final JsonNode node;
    private final Consumer<Finding> findings;
    private final Set<String> known = new HashSet<>();

    private Fields(String file, String path, JsonNode node, Consumer<Finding> findings) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.findings = findings;
    }

    public static Fields of(String file, JsonNode node, Consumer<Finding> findings) {
        var fields = new Fields(file, "", node, findings);
        if (!node.isObject()) {
            fields.tell("", node.toString(), "phải là một bản ghi gồm các mục");
        }
        return fields;
    }

    public boolean has(String key) {
        known.add(key);
        return node.has(key) && !node.get(key).isNull();
    }

    public String text(String key) {
        return textIfAny(key).orElseGet(() -> missing(key, ""));
    }

    public Optional<String> textIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        JsonNode value = node.get(key);
        if (value.isContainer()) {
            tell(key, value.toString(), "phải là một chuỗi chữ");
            return Optional.empty();
        }
        String text = checked(key, value.asString());
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    public List<String> texts(String key) {
        return has(key) ? textsIfAny(key) : missing(key, List.of());
    }

    public List<String> textsIfAny(String key) {
        var texts = new ArrayList<String>();
        for (JsonNode value : elements(key)) {
            if (value.isContainer() || value.isNull()) {
                tell(key, value.toString(), "mỗi phần tử phải là một chuỗi chữ");
            } else {
                texts.add(checked(key, value.asString()));
            }
        }
        return texts;
    }

    public LocalDate date(String key) {
        return dateIfAny(key).orElseGet(() -> missing(key, LocalDate.EPOCH));
    }

    public Optional<LocalDate> dateIfAny(String key) {
        return textIfAny(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException notADate) {
                tell(key, text, "phải là ngày dạng 2026-07-31");
                return Optional.empty();
            }
        });
    }

    public Optional<ProcedureCode> codeIfAny(String key) {
        return textIfAny(key).flatMap(text -> codeOf(key, text));
    }

    public List<ProcedureCode> codesIfAny(String key) {
        return textsIfAny(key).stream()
                .flatMap(text -> codeOf(key, text).stream())
                .toList();
    }

    public Optional<ProcedureCode> codeOf(String key, String text) {
        var code = ProcedureCode.of(text);
        if (code.isEmpty()) {
            tell(key, text, "không phải mã thủ tục dạng 1.001193");
        }
        return code;
    }

    /** Exactly the word {@code true}, or absent. */
    public boolean marked(String key) {
        if (has(key) && !node.get(key).asString().equals("true")) {
            tell(key, node.get(key).toString(), "chỉ ghi true, hoặc bỏ mục này");
        }
        return has(key);
    }

    public Fields part(String key) {
        return partIfAny(key).orElseGet(() -> missing(key, inside(key, JsonNodeFactory.instance.objectNode())));
    }

    public Optional<Fields> partIfAny(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!node.get(key).isObject()) {
            tell(key, node.get(key).toString(), "phải là một bản ghi gồm các mục");
            return Optional.empty();
        }
        return Optional.of(inside(key, node.get(key)));
    }

    /** Reads each object of a list; an absent list is an empty one. */
    public <T> List<T> each(String key, Function<Fields, T> reading) {
        var read = new ArrayList<T>();
        int index = 0;
        for (JsonNode element : elements(key)) {
            var part = inside(key + "[" + index++ + "]", element);
            if (element.isObject()) {
                read.add(reading.apply(part));
                part.done();
            } else {
                part.tell("", element.toString(), "phải là một bản ghi gồm các mục");
            }
        }
        return read;
    }

    public List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    public JsonNode raw(String key) {
        known.add(key);
        return node.path(key);
    }

    /** Call last: a key that was never read is reported as unknown. */
    public void done() {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                tell(key, "", "mục lạ, không có trong mẫu");
            }
        }
    }

    public void tell(String key, String value, String rule) {
        String field = path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
        findings.accept(new Finding(file, field, value, rule));
    }

    private Iterable<JsonNode> elements(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!node.get(key).isArray()) {
            tell(key, node.get(key).toString(), "phải là một danh sách");
            return List.of();
        }
        return node.get(key);
    }

    private Fields inside(String key, JsonNode value) {
        return new Fields(file, path.isEmpty() ? key : path + "." + key, value, findings);
    }

    private String checked(String key, String text) {
        if (PlainText.hasStray(text)) {
            tell(key, text, "có ký tự điều khiển hoặc ký tự ẩn");
        }
        if (!PlainText.composed(text)) {
            tell(key, text, "chữ phải ở dạng Unicode dựng sẵn (NFC)");
        }
        return PlainText.lines(text);
    }

    private <T> T missing(String key, T instead) {
        tell(key, "", "thiếu mục này");
        return instead;
    }
}
