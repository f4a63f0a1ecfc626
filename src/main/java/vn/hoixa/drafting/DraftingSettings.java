package vn.hoixa.drafting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of drafting.
 *
 * @param baseUrl of an OpenAI-compatible endpoint, such as {@code http://127.0.0.1:11434/v1}; empty: no model, drafts
 *     by rule only
 * @param apiKey from the environment; local servers need none
 * @param model its name there
 * @param longest time for one draft
 * @param atOnce how many drafts one replica has written at a time, 1–16
 * @param tokensADay limit of tokens read and written per day, over all replicas; 0: no limit
 */
@ConfigurationProperties("hoixa.drafting")
public record DraftingSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("") String model,
        @DefaultValue("60s") Duration longest,
        @DefaultValue("2") int atOnce,
        @DefaultValue("500000") int tokensADay) {
    public DraftingSettings {
        if (!baseUrl.isBlank() && model.isBlank()) {
            throw new IllegalArgumentException(
                    "hoixa.drafting.base-url is set, but hoixa.drafting.model names no model");
        }
        if (atOnce < 1 || atOnce > 16) {
            throw new IllegalArgumentException("hoixa.drafting.at-once is %d, not 1 to 16".formatted(atOnce));
        }
    }

    boolean hasModel() {
        return !baseUrl.isBlank();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "DraftingSettings[" + baseUrl + ", " + model + "]";
    }
}
