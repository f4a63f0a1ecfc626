package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.TestDatabase;

/** The process of an installation, killed with kill -9 while citizens write. */
@Timeout(500)
class KilledTest {
    private static final int CITIZENS = 100;
    private static final int MESSAGES = 2 * CITIZENS;
    private static final int WINDOW = Replica.WINDOW;
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @TempDir
    Path directory;

    private final StubTelegram telegram = StubTelegram.withoutLimits();
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private Replica replica;

    @AfterEach
    void end() throws InterruptedException {
        replica.close();
        telegram.close();
    }

    @Test
    void everyMessageIsOneTurnAndIsAnsweredWhateverIsKilled() throws Exception {
        open();
        IntStream.range(0, MESSAGES).forEach(this::writes);
        telegram.fallsSilent("sendMessage");
        start();
        awaitUntil(() -> turns() >= WINDOW && inTheAir() > 0);
        kill();
        telegram.speaksAgain("sendMessage");
        assertThat(telegram.sent())
                .as("turns are committed, no reply has arrived")
                .isEmpty();

        start();
        awaitUntil(() -> telegram.sent().size() >= 2 * WINDOW);
        assertThat(sent()).as("after the first kill each reply arrives once").doesNotHaveDuplicates();
        kill();

        start();
        awaitUntil(() -> telegram.updates.waiting() == 0 && delivered() == MESSAGES);

        assertThat(turns()).isEqualTo(MESSAGES);
        assertThat(count("SELECT count(*) FROM (SELECT DISTINCT address_id, message_id FROM turn) AS one"))
                .isEqualTo(MESSAGES);
        assertThat(telegram.sent()).hasSizeBetween(MESSAGES, MESSAGES + WINDOW);
        assertThat(Set.copyOf(sent())).hasSize(MESSAGES);
    }

    /** Who was told what. */
    private List<String> sent() {
        return telegram.sent().stream()
                .map(call -> call.get("chat_id") + " " + call.get("text"))
                .toList();
    }

    private int inTheAir() {
        return count("SELECT count(*) FROM delivery WHERE state = 'sending'");
    }

    private void writes(int number) {
        String words = number < CITIZENS ? "xin chào" : "cảm ơn";
        telegram.updates.add(
                TelegramUpdates.from(citizen(number % CITIZENS)).text(words).json());
    }

    private static long citizen(int number) {
        return 7_200_000_000L + number;
    }

    /** As an administrator does in the console. */
    private void open() {
        var owner = JdbcClient.create(database.owner());
        var admin = UUID.randomUUID();
        owner.sql("""
            INSERT INTO officer (id, login, name, title, password, failures, created_at)
            VALUES (?, 'quantri', 'Quản trị', 'Công chức xã', 'none', 0, now())
            """).param(admin).update();
        owner.sql("""
            INSERT INTO channel_decision (id, channel, number, signed_on, signer, recorded_by, recorded_at)
            VALUES (?, 'TELEGRAM', '15/QĐ-UBND', current_date, 'Chủ tịch', ?, now())
            """).param(UUID.randomUUID()).param(admin).update();
    }

    private void start() throws IOException {
        replica = new Replica(database.url(), database, telegram, directory);
        replica.start();
    }

    private void kill() throws InterruptedException {
        replica.kill();
    }

    private int turns() {
        return count("SELECT count(*) FROM turn");
    }

    private int delivered() {
        return count("SELECT count(*) FROM delivery WHERE state = 'sent'");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private void awaitUntil(BooleanSupplier wanted) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean()) {
            if (!replica.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("%d turns, %d delivered, %d waiting at Telegram; the server said:%n%s"
                        .formatted(turns(), delivered(), telegram.updates.waiting(), replica.said()));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
