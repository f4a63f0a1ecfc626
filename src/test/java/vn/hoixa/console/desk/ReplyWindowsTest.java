package vn.hoixa.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hoixa.delivery.Reach;

/** What an officer reads of the time an answer is still free, or arrives at all. */
class ReplyWindowsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    @Test
    void whereNobodyCountsTheHoursNothingIsSaid() {
        assertThat(ReplyWindows.window(new Reach.Now(Instant.MAX), NOW)).isEmpty();
    }

    @Test
    void theFreeTimeIsToldAndMarkedWhenItIsShort() {
        assertThat(ReplyWindows.window(new Reach.Now(NOW.plus(Duration.ofHours(40))), NOW))
                .contains(new Due("calm", "còn 1 ngày trả lời miễn phí", ""));
        assertThat(ReplyWindows.window(new Reach.Now(NOW.plus(Duration.ofHours(2))), NOW))
                .contains(new Due("soon", "còn 2 giờ trả lời miễn phí", ""));
    }

    @Test
    void anAnswerThatIsChargedForSaysSo() {
        assertThat(ReplyWindows.window(new Reach.Billed(NOW.plus(Duration.ofDays(3))), NOW))
                .contains(new Due("soon", "trả lời bị tính tiền, còn 3 ngày để gửi", ""));
    }

    @Test
    void whoCannotBeReachedIsToldBeforeTheAnswerIsWritten() {
        assertThat(ReplyWindows.window(new Reach.Unreachable("quá 7 ngày"), NOW))
                .contains(new Due("late", "không gửi tới được: quá 7 ngày", ""));
    }
}
