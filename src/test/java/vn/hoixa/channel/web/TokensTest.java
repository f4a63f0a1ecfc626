package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the pages can be read (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark. */
class TokensTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, card",
        "ink, sunk",
        "ink-soft, paper",
        "ink-soft, card",
        "accent, paper",
        "accent, card",
        "accent, accent-wash",
        "on-accent, accent-fill",
        "on-accent, accent-deep",
        "good, card",
        "good, good-wash",
        "wait, card",
        "wait, wait-wash",
        "note, card",
        "note, note-wash"
    })
    void wordsStandOutFromTheirGround(String words, String ground) throws IOException {
        for (var theme : themes()) {
            assertThat(contrast(theme, words, ground)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"line-firm, card", "line-firm, paper", "focus, paper", "focus, card"})
    void edgesThatCanBePressedAreSeen(String edge, String ground) throws IOException {
        for (var theme : themes()) {
            assertThat(contrast(theme, edge, ground)).isGreaterThanOrEqualTo(3);
        }
    }

    private static List<Map<String, String>> themes() throws IOException {
        try (var in = TokensTest.class.getResourceAsStream("/static/css/tokens.css")) {
            String css = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            int dark = css.indexOf("@media (prefers-color-scheme: dark)");
            var light = colours(css.substring(0, dark));
            var darkOnes = new HashMap<>(light);
            darkOnes.putAll(colours(css.substring(dark, css.indexOf("@media (prefers-reduced-motion"))));
            return List.of(light, darkOnes);
        }
    }

    private static Map<String, String> colours(String css) {
        var found = new HashMap<String, String>();
        COLOUR.matcher(css).results().forEach(colour -> found.put(colour.group(1), colour.group(2)));
        return found;
    }

    private static double contrast(Map<String, String> theme, String one, String other) {
        double a = luminance(theme.getOrDefault(one, ""));
        double b = luminance(theme.getOrDefault(other, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * linear(hex.substring(0, 2))
                + 0.7152 * linear(hex.substring(2, 4))
                + 0.0722 * linear(hex.substring(4));
    }

    private static double linear(String channel) {
        double value = Integer.parseInt(channel, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
