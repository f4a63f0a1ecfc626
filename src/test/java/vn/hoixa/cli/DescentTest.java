package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DescentTest {
    /** Best at 3 and 0.5. */
    private static final ToDoubleFunction<Map<String, Double>> HILL =
            at -> -Math.pow(Math.log(at.getOrDefault("a", 0.0) / 3), 2)
                    - Math.pow(Math.log(at.getOrDefault("b", 0.0) / 0.5), 2);

    @Test
    void climbsToWhereItIsWorthMost() {
        Map<String, Double> found = descent(1).from(start(), HILL);
        assertThat(found.get("a")).isCloseTo(3, Offset.offset(0.5));
        assertThat(found.get("b")).isCloseTo(0.5, Offset.offset(0.08));
    }

    @Test
    void theSameSeedFindsTheSame() {
        assertThat(descent(4).from(start(), HILL)).isEqualTo(descent(4).from(start(), HILL));
    }

    @Test
    void aGainTooSmallToTellFromChanceChangesNothing() {
        assertThat(descent(1).from(start(), at -> at.getOrDefault("a", 0.0) * 1e-9))
                .isEqualTo(start());
    }

    @Test
    void fineStepsFindAShareThatCoarseOnesPassBy() {
        ToDoubleFunction<Map<String, Double>> ridge = at -> -Math.abs(at.getOrDefault("a", 0.0) - 0.9);
        var start = new LinkedHashMap<>(Map.of("a", 0.8));
        assertThat(new Descent(1, Descent.COARSE, 1e-3, _ -> {}).from(start, ridge))
                .containsEntry("a", 0.8);
        assertThat(new Descent(1, Descent.FINE, 1e-3, _ -> {})
                        .from(start, ridge)
                        .get("a"))
                .isCloseTo(0.9, Offset.offset(0.011));
    }

    private static Descent descent(long seed) {
        return new Descent(seed, Descent.COARSE, 1e-4, _ -> {});
    }

    private static Map<String, Double> start() {
        return new LinkedHashMap<>(Map.of("a", 1.0, "b", 1.0));
    }
}
