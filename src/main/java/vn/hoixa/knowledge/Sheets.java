package vn.hoixa.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Fields;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.ProcedureReader;
import vn.hoixa.procedure.ProcedureWriter;
import vn.hoixa.procedure.Yaml;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.RevisionId;

/** Reads the files of a {@code knowledge-base} directory into items and reports what cannot be read. */
public final class Sheets {
    /** One readable file. */
    public record Sheet(ItemType type, String key, JsonNode content, String file) {}

    private static final RevisionId UNPUBLISHED = new RevisionId(new UUID(0, 0));

    private final BaseFiles base;
    private final Consumer<Finding> findings;

    public Sheets(BaseFiles base, Consumer<Finding> findings) {
        this.base = base;
        this.findings = findings;
    }

    /** The sheets without findings; the others are reported and left out. */
    public List<Sheet> read() {
        var sheets = new ArrayList<Sheet>();
        for (ItemType type : ItemType.values()) {
            for (var file : base.under(type.folder())) {
                read(type, file.getKey(), file.getValue()).ifPresent(sheets::add);
            }
        }
        for (ProcedureContent repealed : AbolishedTerms.from(base, findings).named()) {
            sheets.add(new Sheet(
                    ItemType.PROCEDURE,
                    repealed.code().value(),
                    ProcedureWriter.write(repealed),
                    "retired/codes.yaml"));
        }
        HandlersByField.from(base, findings);
        return sheets;
    }

    /** Parses a sheet of any type but a procedure, and reports errors to the findings of its fields. */
    public static void check(ItemType type, Fields fields) {
        new ItemReader(UNPUBLISHED, Optional.empty()).read(type, fields);
    }

    private Optional<Sheet> read(ItemType type, String path, byte[] bytes) {
        try {
            JsonNode content = Yaml.read(bytes);
            var found = new ArrayList<Finding>();
            String key = key(type, Fields.of(path, content, found::add));
            found.forEach(findings);
            return found.isEmpty() ? Optional.of(new Sheet(type, key, content, path)) : Optional.empty();
        } catch (JacksonException e) {
            findings.accept(Yaml.unreadable(path, e));
            return Optional.empty();
        }
    }

    private static String key(ItemType type, Fields fields) {
        var reader = new ItemReader(UNPUBLISHED, Optional.empty());
        return switch (type) {
            case PROCEDURE -> ProcedureReader.read(fields).code().value();
            default -> reader.read(type, fields).key();
        };
    }
}
