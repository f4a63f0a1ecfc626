package vn.hoixa.warning;

import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.bulletin.Content;

/** Reads and writes the JSON form of a warning's content. */
final class Contents {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Contents() {}

    static String write(Content content) {
        return JSON.writeValueAsString(content);
    }

    static Content read(String json) {
        return JSON.readValue(json, Content.class);
    }
}
