package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hoixa.channel.web.CodeGuard.Lookup;
import vn.hoixa.database.TestDatabase;

class CodeGuardTest {
    private final Hands clock = new Hands(Instant.parse("2026-11-24T02:00:00Z"));
    private final Tallies tallies = new Tallies(TestDatabase.fresh().jdbc(), clock);
    private final CodeGuard guard = new CodeGuard(tallies, new WebSettings(List.of(), 600, 3, 5, 100));

    @Test
    void afterTooManyMissesARightCodeIsRefusedLikeAWrongOne() {
        miss("one", 3);

        assertThat(guard.look("one", () -> Optional.of("right"))).isInstanceOf(Lookup.Refused.class);
        assertThat(guard.look("one", Optional::empty)).isInstanceOf(Lookup.Refused.class);
    }

    @Test
    void findingCostsNothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(guard.look("one", () -> Optional.of("right"))).isInstanceOf(Lookup.Found.class);
        }
    }

    @Test
    void oneClientsMissesDoNotStopAnother() {
        miss("one", 3);

        assertThat(guard.look("two", () -> Optional.of("right"))).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void manyClientsTogetherPullTheBrake() {
        miss("one", 2);
        miss("two", 2);
        miss("three", 1);

        assertThat(guard.look("four", () -> Optional.of("right"))).isInstanceOf(Lookup.Refused.class);
    }

    @Test
    void ofManyAtOnceNoMoreGetThroughThanOneAfterTheOther() throws Exception {
        var searched = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                threads.submit(() -> {
                    start.await();
                    return guard.look("one", () -> {
                        searched.incrementAndGet();
                        return Optional.empty();
                    });
                });
            }
            start.countDown();
        }

        assertThat(searched.get()).isPositive().isLessThanOrEqualTo(3);
        assertThat(tallies.counted(Tallies.Kind.CODE_MISS, "one", Duration.ofHours(1)))
                .isEqualTo(searched.get());
    }

    @Test
    void anHourLaterTheCountBeginsAnew() {
        miss("one", 3);
        clock.now = clock.now.plus(Duration.ofMinutes(61));

        assertThat(guard.look("one", () -> Optional.of("right"))).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void foundOrNotItTakesTheSameLeastTime() {
        assertThat(took(() -> guard.look("one", () -> Optional.of("right")))).isGreaterThanOrEqualTo(CodeGuard.FLOOR);
        assertThat(took(() -> guard.look("one", Optional::empty))).isGreaterThanOrEqualTo(CodeGuard.FLOOR);
    }

    @Test
    void countsOfTwoHoursAgoAreForgotten() {
        tallies.count(Tallies.Kind.MESSAGE, "one", Duration.ofMinutes(10));
        clock.now = clock.now.plus(Duration.ofHours(3));
        tallies.count(Tallies.Kind.MESSAGE, "two", Duration.ofMinutes(10));

        assertThat(tallies.counted(Tallies.Kind.MESSAGE, "one", Duration.ofDays(1)))
                .isZero();
    }

    private void miss(String client, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(guard.look(client, Optional::empty)).isInstanceOf(Lookup.Unknown.class);
        }
    }

    private static Duration took(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static final class Hands extends Clock {
        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
