package vn.hoixa.bulletin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Yaml;

/** The ready-made warnings of an installation, by category. */
public final class Templates {
    static final String FOLDER = "warnings/";

    private final List<Template> templates;

    private Templates(List<Template> templates) {
        this.templates = templates;
    }

    /** @throws IllegalArgumentException when a file is not a template; the message says where */
    public static Templates of(BaseFiles files) {
        return new Templates(files.under(FOLDER).stream()
                .map(file -> TemplateReader.read(file.getKey(), Yaml.read(file.getValue())))
                .sorted(Comparator.comparing(template -> template.kind().category()))
                .toList());
    }

    /**
     * Reads one template.
     *
     * @throws IllegalArgumentException when it is not a template
     */
    public static Template read(String file, JsonNode sheet) {
        return TemplateReader.read(file, sheet);
    }

    public List<Template> all() {
        return templates;
    }

    public Optional<Template> find(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }
}
