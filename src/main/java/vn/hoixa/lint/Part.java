package vn.hoixa.lint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.hoixa.procedure.Finding;

/**
 * A record of a file, with its location in it. Reading is lenient, so that each rule reports only its own findings:
 * what is absent or of another shape is empty here, and reported by {@link Form}.
 *
 * @param path such as {@code facets.fee[0]}; empty for the whole file
 */
record Part(String file, String path, JsonNode node) {
    /** A text with the field it stands in. */
    record Words(String file, String field, String text) {
        Finding finding(String rule) {
            return new Finding(file, field, text, rule);
        }
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** Empty when there is none. */
    String text(String key) {
        JsonNode value = node.path(key);
        return value.isContainer() ? "" : value.asString("").strip();
    }

    Optional<String> textIfAny(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        node.path(key).forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    Optional<LocalDate> date(String key) {
        try {
            return textIfAny(key).map(LocalDate::parse);
        } catch (DateTimeParseException toldByForm) {
            return Optional.empty();
        }
    }

    /** An empty record when there is none. */
    Part part(String key) {
        return new Part(file, inside(key), node.path(key));
    }

    /** The records of a list. */
    List<Part> parts(String key) {
        return part(key).elements();
    }

    /** The records of this list. */
    List<Part> elements() {
        var parts = new ArrayList<Part>();
        for (JsonNode each : node) {
            parts.add(new Part(file, path + "[" + parts.size() + "]", each));
        }
        return parts;
    }

    List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    /** Every text in it, in the order of the file. */
    Stream<Words> texts() {
        if (node.isObject()) {
            return keys().stream().flatMap(key -> part(key).texts());
        }
        if (node.isArray()) {
            return elements().stream().flatMap(Part::texts);
        }
        return node.isNull() || node.isMissingNode()
                ? Stream.empty()
                : Stream.of(new Words(file, path, node.asString("").strip()));
    }

    Finding finding(String key, String value, String rule) {
        return new Finding(file, key.isEmpty() ? path : inside(key), value, rule);
    }

    private String inside(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
