package vn.hoixa.console.keeper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maps a sheet to form fields and back; each field is named by its path in the sheet ({@code facets.fee[0].amount}), so
 * that a problem at a path is shown at its field. A name that ends in {@code []} holds a list, one item per line. Empty
 * fields, and rows with only empty fields, are left out of the sheet.
 */
final class SheetForm {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern STEP = Pattern.compile("([a-z_]+)(?:\\[([0-9]{0,3})])?");
    /** Fields with a default value: a row with nothing else is empty. */
    private static final List<String> SILENT = List.of("method", "state", "show");

    private SheetForm() {}

    /** The sheet with the form's parts replaced by the typed values. */
    static ObjectNode over(ObjectNode base, Map<String, String> fields) {
        var sheet = base.deepCopy();
        var typed = tree(fields);
        fields.keySet().stream()
                .map(SheetForm::top)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key -> {
                    JsonNode value = node(typed.get(key));
                    if (value.isNull()) {
                        sheet.remove(key);
                    } else {
                        sheet.set(key, value);
                    }
                });
        return sheet;
    }

    private static String top(String name) {
        Matcher step = STEP.matcher(name);
        return step.lookingAt() && !name.startsWith("_") ? step.group(1) : "";
    }

    private static Map<String, Object> tree(Map<String, String> fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!name.startsWith("_")) {
                put(tree, List.of(name.split("\\.")), value);
            }
        });
        return tree;
    }

    private static void put(Map<String, Object> into, List<String> path, String value) {
        Matcher step = STEP.matcher(path.getFirst());
        if (!step.matches()) {
            return;
        }
        String key = step.group(1);
        String index = step.group(2);
        var rest = path.subList(1, path.size());
        if (index == null && rest.isEmpty()) {
            into.put(key, value.strip());
        } else if (index == null) {
            put(child(into, key), rest, value);
        } else if (index.isEmpty()) {
            into.put(key, lines(value));
        } else {
            put(child(row(into, key), index), rest, value);
        }
    }

    /** Rows by their number, which is also their order in the form. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> into, String key) {
        return (Map<String, Object>) into.computeIfAbsent(key, _ -> new Rows());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> into, String key) {
        return (Map<String, Object>) into.computeIfAbsent(key, _ -> new LinkedHashMap<String, Object>());
    }

    private static final class Rows extends TreeMap<String, Object> {
        private static final long serialVersionUID = 1L;

        Rows() {
            super(Comparator.comparingInt(Integer::parseInt));
        }
    }

    private static List<String> lines(String value) {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case String text -> text.isEmpty() ? JSON.nullNode() : JSON.valueToTree(text);
            case List<?> lines -> lines.isEmpty() ? JSON.nullNode() : JSON.valueToTree(lines);
            case Rows rows -> list(rows);
            case Map<?, ?> map -> object(map);
            default -> throw new IllegalStateException("no field holds " + value.getClass());
        };
    }

    private static JsonNode object(Map<?, ?> map) {
        ObjectNode object = JSON.createObjectNode();
        map.forEach((key, value) -> {
            JsonNode node = node(value);
            if (!node.isNull()) {
                object.set((String) key, node);
            }
        });
        return object.isEmpty() ? JSON.nullNode() : object;
    }

    private static JsonNode list(Rows rows) {
        ArrayNode list = JSON.createArrayNode();
        rows.values().forEach(row -> {
            JsonNode node = node(row);
            if (!node.isNull() && says(node)) {
                list.add(node);
            }
        });
        return list.isEmpty() ? JSON.nullNode() : list;
    }

    private static boolean says(JsonNode row) {
        var keys = new ArrayList<>(row.propertyNames());
        keys.removeAll(SILENT);
        return !keys.isEmpty();
    }
}
