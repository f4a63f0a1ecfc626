package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.ReplicaTurn;
import vn.hoixa.database.TestDatabase;

class BackOffTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final ListenerRow row = new ListenerRow(database.jdbc(), Clock.systemUTC());
    private final BotCondition condition = new BotCondition(row);
    private final BackOff backOff = new BackOff(condition);

    @Test
    void aRejectedTokenIsNotAskedAboutInALoop() {
        assertThat(backOff.after(refused(401, Optional.empty()))).isEqualTo(Duration.ofMinutes(10));
        assertThat(row.read().trouble()).contains(Trouble.TOKEN);
    }

    @Test
    void telegramIsLeftAloneAsLongAsItAsks() {
        assertThat(backOff.after(refused(429, Optional.of(Duration.ofSeconds(17)))))
                .isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void anotherListenerWithTheSameTokenIsNamed() {
        backOff.after(refused(409, Optional.empty()));

        assertThat(condition.trouble()).contains(Trouble.CONFLICT);
    }

    @Test
    void aBrokenLineIsTriedSoonThenRarelyAndSaidOnlyWhenItStaysBroken() {
        var lost = new Reply.Lost<BaseResponse>(Reply.Cause.CONNECTION);

        assertThat(backOff.after(lost)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff.after(lost)).isEqualTo(Duration.ofSeconds(2));
        assertThat(condition.trouble()).isEmpty();
        assertThat(backOff.after(lost)).isEqualTo(Duration.ofSeconds(4));
        assertThat(condition.trouble()).contains(Trouble.AWAY);
        for (int i = 0; i < 10; i++) {
            backOff.after(lost);
        }
        assertThat(backOff.after(lost)).isEqualTo(Duration.ofMinutes(1));

        backOff.none();
        assertThat(condition.trouble()).isEmpty();
        assertThat(backOff.after(lost)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aTroubleOfTheLastProcessIsTakenBackByTheNextThatWorks() {
        backOff.after(refused(401, Optional.empty()));

        new BackOff(new BotCondition(row)).none();

        assertThat(row.read().trouble()).isEmpty();
    }

    @Test
    void aDemonstrationDoesNotStartWithAToken() {
        assertThatThrownBy(() -> new TelegramConfiguration.WithToken(true))
                .hasMessageContaining("does not reach real people");
    }

    @Test
    void ofTwoReplicasOneAsksAndTheOtherTakesOverWhenItIsGone() throws Exception {
        try (var first = ReplicaTurn.take(database.app(), ReplicaTurn.Right.TELEGRAM_UPDATES)
                .orElseThrow()) {
            assertThat(ReplicaTurn.take(database.app(), ReplicaTurn.Right.TELEGRAM_UPDATES))
                    .isEmpty();
            assertThat(first.isHeld()).isTrue();
        }
        try (var second = ReplicaTurn.take(database.app(), ReplicaTurn.Right.TELEGRAM_UPDATES)
                .orElseThrow()) {
            assertThat(second.isHeld()).isTrue();
        }
    }

    private static Reply<BaseResponse> refused(int code, Optional<Duration> wait) {
        return new Reply.Refused<>(code, "", wait, Optional.empty());
    }
}
