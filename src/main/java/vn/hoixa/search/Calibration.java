package vn.hoixa.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of {@code calibrate}: parameters for search and answering, read strictly. */
public final class Calibration {
    private static final String PACKED = "/calibration.json";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final JsonNode content;

    private Calibration(JsonNode content) {
        this.content = content;
    }

    /** The calibration packed into the application. */
    public static Calibration packed() {
        try (InputStream in = Calibration.class.getResourceAsStream(PACKED)) {
            if (in == null) throw new IllegalStateException("not packed: " + PACKED);
            return new Calibration(STRICT.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One section of it as a record of numbers.
     *
     * @throws tools.jackson.core.JacksonException when a number is missing or unknown
     */
    public <T> T part(String name, Class<T> type) {
        return STRICT.treeToValue(content.path(name), type);
    }
}
