package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import vn.hoixa.answer.Confidence.Sample;
import vn.hoixa.answer.ScorecardFit.Direction;

class ScorecardFitTest {
    private static final Map<String, Direction> BOTH = Map.of("fit", Direction.FOR);

    @Test
    void aStepWhereTheSamplesTurnIsFound() {
        Scorecard card = ScorecardFit.fit(samples(fit -> fit > 0.6), BOTH);
        assertThat(card.of(Map.of("fit", 0.3))).isLessThan(0.05);
        assertThat(card.of(Map.of("fit", 0.9))).isGreaterThan(0.95);
        assertThat(card.bands().get("fit"))
                .anySatisfy(band -> assertThat(band.from()).isCloseTo(0.6, within(0.05)));
    }

    @Test
    void aBandInTheMiddleNeedsAFigureThatMayMeanEither() {
        List<Sample> middle = samples(fit -> fit > 0.3 && fit < 0.7);
        Scorecard card = ScorecardFit.fit(middle, Map.of("fit", Direction.EITHER));
        assertThat(card.of(Map.of("fit", 0.5))).isGreaterThan(0.9);
        assertThat(card.of(Map.of("fit", 0.1))).isLessThan(0.1);
        assertThat(card.of(Map.of("fit", 0.9))).isLessThan(0.1);
    }

    @Test
    void moreOfWhatSpeaksForSomethingNeverSpeaksAgainstIt() {
        Scorecard card = ScorecardFit.fit(samples(fit -> fit > 0.3 && fit < 0.7), BOTH);
        double before = 0;
        for (double fit = 0; fit <= 1; fit += 0.05) {
            double now = card.of(Map.of("fit", fit));
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void theSameSamplesGiveTheSameCard() {
        List<Sample> samples = samples(fit -> fit > 0.4);
        assertThat(ScorecardFit.fit(samples, BOTH)).isEqualTo(ScorecardFit.fit(samples, BOTH));
    }

    @Test
    void aFigureThatNeverChangesGetsNoPoints() {
        List<Sample> same = samples(fit -> fit > 0.5).stream()
                .map(sample -> new Sample(Map.of("fit", 1.0), sample.holds(), 1))
                .toList();
        assertThat(ScorecardFit.fit(same, BOTH).bands()).isEmpty();
    }

    private static List<Sample> samples(DoublePredicate holds) {
        var random = new SplittableRandom(7);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            double fit = random.nextDouble();
            samples.add(new Sample(Map.of("fit", fit), holds.test(fit) ? 1 : 0, 1));
        }
        return samples;
    }
}
