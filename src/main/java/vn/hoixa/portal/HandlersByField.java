package vn.hoixa.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.Yaml;

/** Assigns handlers to imported procedures by field and level; read from {@code knowledge-base/handlers.yaml}. */
public record HandlersByField(List<Entry> entries) {
    public static final String FILE = "handlers.yaml";

    /** One handler's fields; without levels it applies to every level. */
    public record Entry(String handler, List<String> fields, List<String> levels) {
        boolean takes(String field, String level) {
            return fields.contains(field) && (levels.isEmpty() || levels.contains(level));
        }
    }

    public Optional<String> handlerOf(String field, String level) {
        return entries.stream()
                .filter(entry -> entry.takes(field, level))
                .map(Entry::handler)
                .findFirst();
    }

    public static HandlersByField from(BaseFiles base, Consumer<Finding> findings) {
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
