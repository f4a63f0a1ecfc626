package vn.hoixa.procedure;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Strict YAML reader: a duplicate key in one record is an error. */
public final class Yaml {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Yaml() {}

    public static JsonNode read(byte[] file) {
        return MAPPER.readTree(file);
    }

    public static Finding unreadable(String file, JacksonException e) {
        var at = e.getLocation();
        String line = at == null ? "" : ":" + at.getLineNr();
        return new Finding(file + line, "", e.getOriginalMessage(), "không đọc được YAML");
    }
}
