package vn.hoixa.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.turn.AutomaticAnswers.Given;

/** The sample of a week: nobody chooses it, and it can be drawn again. */
class WeeklySampleTest {
    private static final Week WEEK = new Week(LocalDate.of(2026, 11, 16));

    @Test
    void theSameAnswersGiveTheSameSampleInWhateverOrderTheyCome() {
        var answers = many(ChannelName.WEB, 300);
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(WeeklySample.draw(WEEK, shuffled, 20))
                .isEqualTo(WeeklySample.draw(WEEK, answers, 20))
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(WeeklySample.draw(WEEK.minus(1), answers, 20)).isNotEqualTo(WeeklySample.draw(WEEK, answers, 20));
    }

    @Test
    void eachChannelHasItsShareAndASmallOneIsNotForgotten() {
        var answers = Stream.of(many(ChannelName.WEB, 600), many(ChannelName.ZALO, 397), many(ChannelName.TELEGRAM, 3))
                .flatMap(List::stream)
                .toList();

        var channels = WeeklySample.draw(WEEK, answers, 20).stream()
                .map(Given::channel)
                .toList();

        assertThat(channels).hasSize(20);
        assertThat(Collections.frequency(channels, ChannelName.WEB)).isBetween(11, 12);
        assertThat(Collections.frequency(channels, ChannelName.ZALO)).isBetween(7, 8);
        assertThat(Collections.frequency(channels, ChannelName.TELEGRAM)).isEqualTo(1);
    }

    @Test
    void aQuietWeekIsJudgedWhole() {
        var answers = many(ChannelName.WEB, 7);

        assertThat(WeeklySample.draw(WEEK, answers, 20)).containsExactlyElementsOf(answers);
    }

    @Test
    void everyAnswerIsAsLikelyAsAnother() {
        int[] drawn = new int[40];
        var answers = many(ChannelName.WEB, 40);
        for (int i = 0; i < 2_000; i++) {
            WeeklySample.draw(new Week(WEEK.monday().plusWeeks(i)), answers, 10)
                    .forEach(answer -> drawn[answers.indexOf(answer)]++);
        }

        assertThat(IntStream.of(drawn)).allMatch(times -> times > 400 && times < 600);
    }

    @Test
    void aWeekIsMondayToSundayInVietnam() {
        assertThat(Week.of(Instant.parse("2026-11-22T16:59:59Z"))).isEqualTo(WEEK);
        assertThat(Week.of(Instant.parse("2026-11-22T17:00:00Z"))).isEqualTo(new Week(LocalDate.of(2026, 11, 23)));
        assertThatThrownBy(() -> new Week(LocalDate.of(2026, 11, 17))).hasMessageContaining("Monday");
    }

    private static List<Given> many(ChannelName channel, int number) {
        var random = new Random(number);
        return IntStream.range(0, number)
                .mapToObj(_ -> new Given(new UUID(random.nextLong(), random.nextLong()), channel))
                .toList();
    }
}
