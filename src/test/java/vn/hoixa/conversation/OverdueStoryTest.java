package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Listed;
import vn.hoixa.question.Questions.Lane;
import vn.hoixa.review.OptionId;
import vn.hoixa.turn.TurnOutcome;

/** At midnight of Vietnam after its review-by date an item is an officer's to answer, and the citizen is told so. */
@Import(OverdueStoryTest.Time.class)
@DirtiesContext
class OverdueStoryTest extends LoopStory {
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final String QUESTION = "đăng ký khai sinh cần giấy tờ gì";

    @Autowired
    HandSetClock clock;

    @AfterEach
    void setTheClockBack() {
        clock.set(Instant.now());
    }

    @Test
    void theLastMomentOfTheDayIsAnsweredAndMidnightIsNot() {
        clock.set(midnightAfter(lastDayOf(BIRTH)).minusSeconds(1));
        assertThat(aCitizen().asks(QUESTION).outcome()).isEqualTo(TurnOutcome.ANSWERED);

        clock.set(midnightAfter(lastDayOf(BIRTH)));
        var citizen = aCitizen();
        var received = citizen.asks(QUESTION);

        assertThat(received.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(received.promisedBy()).isPresent();
        var ticket = received.ticket().orElseThrow();
        assertThat(received.text().body())
                .contains("Đăng ký khai sinh", "đang được cán bộ rà soát", ticket.toString())
                .doesNotContain("Giấy chứng sinh");
        assertThat(questions.queue(leader, Lane.WAITING)).extracting(Listed::id).contains(question(ticket));

        approve(question(ticket), leader, "Mang giấy chứng sinh đến Trung tâm.");
        assertThat(citizen.arrived(1).getFirst().text().body()).contains("Mang giấy chứng sinh");
    }

    @Test
    void aButtonOfYesterdayIsAnOfficersToo() {
        clock.set(midnightAfter(lastDayOf(BIRTH)).minusSeconds(1));
        var citizen = aCitizen();
        citizen.asks(QUESTION);

        clock.set(midnightAfter(lastDayOf(BIRTH)));
        var received = citizen.chooses(OptionId.procedure(BIRTH));

        assertThat(received.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(received.text().body()).contains("đang được cán bộ rà soát");
    }

    private LocalDate lastDayOf(ProcedureCode code) {
        return published
                .snapshot()
                .procedure(code)
                .flatMap(procedure -> procedure.source().reviewBy())
                .orElseThrow();
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The application's clock, set by hand. */
    static final class Time {
        @Bean
        @Primary
        HandSetClock handSetClock() {
            return new HandSetClock();
        }
    }

    /** Shows the time it was set to, and the true one until then. */
    static final class HandSetClock extends Clock {
        private volatile Optional<Instant> time = Optional.empty();

        void set(Instant instant) {
            time = Optional.of(instant);
        }

        @Override
        public Instant instant() {
            return time.orElseGet(Instant::now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
