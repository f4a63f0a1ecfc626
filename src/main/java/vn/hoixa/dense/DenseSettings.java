package vn.hoixa.dense;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where embeddings come from, under {@code hoixa.dense}.
 *
 * @param baseUrl of a server with {@code /embeddings} in OpenAI's format; empty: off
 * @param apiKey from the environment; local servers need none
 * @param model its name there
 * @param longest that one call may take
 */
@ConfigurationProperties("hoixa.dense")
public record DenseSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue("10s") Duration longest) {
    public DenseSettings {
        if (!baseUrl.isBlank() && model.isBlank()) {
            throw new IllegalArgumentException("hoixa.dense.base-url is set, but hoixa.dense.model names no model");
        }
    }

    public boolean hasModel() {
        return !baseUrl.isBlank();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "DenseSettings[" + baseUrl + ", " + model + "]";
    }
}
