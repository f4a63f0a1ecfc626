package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;

class ListeningTest {
    private final ListenerRow row = new ListenerRow(TestDatabase.fresh().jdbc(), Clock.systemUTC());
    private final BotCondition condition = new BotCondition(row);

    /** Throws what a test wants, then works. */
    private static final class Stumbling implements Listener {
        private final CountDownLatch works = new CountDownLatch(1);
        private final Throwable stumble;
        private boolean stumbled;

        Stumbling(Throwable stumble) {
            this.stumble = stumble;
        }

        @Override
        public Duration work(BooleanSupplier goOn) {
            if (!stumbled) {
                stumbled = true;
                throw Stumbling.<RuntimeException>sneaky(stumble);
            }
            works.countDown();
            return Duration.ofMinutes(1);
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> E sneaky(Throwable any) throws E {
            throw (E) any;
        }

        @Override
        public void hangUp() {}
    }

    @Test
    void aListenerThatFailsStartsAgain() throws Exception {
        assertThat(startsAgainAfter(new IllegalStateException("lỗi"))).isTrue();
        assertThat(startsAgainAfter(new StackOverflowError())).isTrue();
        assertThat(startsAgainAfter(new java.sql.SQLException("away"))).isTrue();
    }

    private boolean startsAgainAfter(Throwable stumble) throws InterruptedException {
        var listener = new Stumbling(stumble);
        var listening = new Listening(listener, new BackOff(condition));
        listening.start();
        try {
            return listener.works.await(30, TimeUnit.SECONDS)
                    && condition.trouble().isPresent();
        } finally {
            listening.stop();
        }
    }
}
