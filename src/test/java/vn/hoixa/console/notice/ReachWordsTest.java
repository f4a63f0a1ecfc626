package vn.hoixa.console.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoixa.delivery.Reach;

/** What an officer reads of whether a linked chat can still be told. */
class ReachWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

    @Test
    void whatRunsOutSaysWhenAndHowItIsKept() {
        assertThat(words(new Reach.Now(NOW.plus(Duration.ofHours(40)))).text())
                .isEqualTo("còn 40 giờ; nhắn một chữ bất kỳ cho kênh để giữ.");
        assertThat(words(new Reach.Now(NOW.plus(Duration.ofMinutes(20)))).text())
                .startsWith("còn 20 phút;");
        assertThat(words(new Reach.Billed(NOW.plus(Duration.ofHours(90)))).state())
                .isEqualTo("gửi được, bị tính tiền");
    }

    @Test
    void whatNeverRunsOutSaysNoHours() {
        assertThat(words(new Reach.Now(Instant.MAX))).isEqualTo(new ReachWords("good", "gửi được", ""));
    }

    @Test
    void whatIsOutOfReachSaysWhyAndHowItIsReachedAgain() {
        assertThat(words(new Reach.Unreachable("Quá 48 giờ.")).text())
                .startsWith("Quá 48 giờ. Nhắn một chữ bất kỳ cho kênh");
        assertThat(ReachWords.of(Optional.empty(), NOW).state()).isEqualTo("chưa gửi được");
    }

    private static ReachWords words(Reach reach) {
        return ReachWords.of(Optional.of(reach), NOW);
    }
}
