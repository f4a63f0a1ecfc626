package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Many write at once, and Telegram keeps to its limits. */
class BurstTest extends TelegramOffice {
    private static final StubTelegram TELEGRAM = StubTelegram.withLimits();
    private static final int REPLIES = 300;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        settings(registry, TELEGRAM);
    }

    @Override
    StubTelegram telegram() {
        return TELEGRAM;
    }

    @Test
    void threeHundredRepliesAtOnceAreSentWithoutBeingRefusedOnce() {
        LongStream.range(0, REPLIES)
                .forEach(_ -> TELEGRAM.updates.add(
                        TelegramUpdates.from(aCitizen()).text("cảm ơn").json()));

        await(() -> TELEGRAM.sent().size() >= REPLIES);

        assertThat(TELEGRAM.sent()).extracting(call -> call.get("chat_id")).doesNotHaveDuplicates();
        assertThat(TELEGRAM.refusedForFlood()).isZero();
    }
}
