package vn.hoixa.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.hoixa.bench.StubPhones;
import vn.hoixa.bench.Subscribers;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.VillageId;

/**
 * A warning on its way to many phones whose sending process is killed with kill -9 at random: what 20,000 subscribers and ten
 * kills of the whole application come to is measured by {@code WarningBench}.
 */
class KilledWhileSendingTest extends WarningStory {
    private static final String VILLAGE = "mau-doai";
    private static final int PEOPLE = 2_000;
    private static final int KILLS = 3;
    private static final int WINDOW = 32;
    private static final int CHANNELS = 2;
    private static final int IN_ANY_SECOND = 200;

    @Autowired
    Environment environment;

    private final StubPhones phones = new StubPhones();
    private Process process;

    @BeforeEach
    void people() {
        jdbc.sql("DELETE FROM subscription").update();
        Subscribers.insert(jdbc, VILLAGE, PEOPLE);
    }

    @AfterEach
    void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
        phones.close();
        jdbc.sql("DELETE FROM subscription").update();
    }

    @Test
    void nobodyIsMissedFewAreToldTwiceAndProgressIsTrue() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var id = approved(aContent().with(Area.of(new VillageId(VILLAGE))));
        dispatches.send(id, police);
        assertThat(progresses.of(id).total().waiting()).isEqualTo(PEOPLE);

        start();
        for (int kill = 1; kill <= KILLS; kill++) {
            int until = kill * PEOPLE / (KILLS + 1) + random.nextInt(PEOPLE / 10);
            await(() -> phones.taken() >= until);
            process.destroyForcibly().waitFor();
            assertProgressIsTrue(id, kill, seed);
            start();
        }
        await(() -> state(id) == State.SENT);

        assertThat(progresses.of(id).total().sent()).isEqualTo(PEOPLE);
        assertThat(phones.reached()).as("seed %d", seed).isEqualTo(PEOPLE);
        assertThat(phones.taken()).as("seed %d", seed).isBetween(PEOPLE, PEOPLE + KILLS * CHANNELS * WINDOW);
    }

    /**
     * With nobody sending: all are told apart, and the phones have what is said to be sent and at most the windows of the killed
     * more, whose leases may all be running still.
     */
    private void assertProgressIsTrue(WarningId id, int kill, long seed) {
        var total = progresses.of(id).total();
        assertThat(total.sent() + total.waiting())
                .as("kill %d, seed %d", kill, seed)
                .isEqualTo(PEOPLE);
        assertThat(phones.reached() - total.sent())
                .as("kill %d, seed %d", kill, seed)
                .isBetween(0, kill * CHANNELS * WINDOW);
        assertThat(state(id)).isEqualTo(State.SENDING);
    }

    private void start() throws IOException {
        process = PhonesRun.start(environment, phones, IN_ANY_SECOND);
    }
}
