package vn.hoixa.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Who takes an imported procedure, by its field and level; read from {@code knowledge-base/handlers.yaml}. */
record HandlersByField(List<Entry> entries) {
    static final String FILE = "handlers.yaml";

    /** One handler's fields; without levels, at every level. */
    record Entry(String handler, List<String> fields, List<String> levels) {
        boolean takes(String field, String level) {
            return fields.contains(field) && (levels.isEmpty() || levels.contains(level));
        }
    }

    Optional<String> handlerOf(String field, String level) {
        return entries.stream()
                .filter(entry -> entry.takes(field, level))
                .map(Entry::handler)
                .findFirst();
    }

    static HandlersByField from(BaseFiles base, Consumer<Finding> findings) {
        byte[] file = base.files().get(FILE);
        if (file == null) {
            return new HandlersByField(List.of());
        }
        try {
            var entries = new ArrayList<Entry>();
            for (JsonNode node : Yaml.read(file)) {
                entries.add(entry(Fields.of(FILE, node, findings)));
            }
            return new HandlersByField(List.copyOf(entries));
        } catch (JacksonException e) {
            findings.accept(Yaml.unreadable(FILE, e));
            return new HandlersByField(List.of());
        }
    }

    private static Entry entry(Fields fields) {
        var entry = new Entry(fields.text("handler"), fields.texts("fields"), fields.textsIfAny("levels"));
        fields.done();
        return entry;
    }
}
