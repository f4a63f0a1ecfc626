package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.ClearedTextsFixture;

class DispatcherTest {
    static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient jdbc = database.jdbc();
    final Clock clock = Clock.fixed(NOW, java.time.ZoneOffset.UTC);
    final ClearedTexts texts = ClearedTextsFixture.texts(jdbc, Cleared.clearance(3));
    final Deliveries deliveries = new Deliveries(jdbc, texts, clock);
    final Addresses addresses = new Addresses(jdbc, clock);

    @TempDir
    Path directory;

    @Test
    void aKilledDispatcherLosesNothingAndRepeatsAtMostItsWindow() throws Exception {
        int total = 10_000;
        enqueue(total, 500);
        var sentByKilled = directory.resolve("killed");
        var sentByOther = directory.resolve("other");

        var process = start(sentByKilled);
        awaitLines(process, sentByKilled, 1_000);
        process.destroyForcibly().waitFor();
        var survivor = DispatcherProcess.dispatcher(
                database.app(),
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)),
                DispatcherProcess.to(sentByOther));
        int windows = 0;
        while (survivor.sendOneWindow() > 0) {
            windows++;
        }

        var killed = Files.readAllLines(sentByKilled);
        var other = Files.readAllLines(sentByOther);
        assertThat(windows).isPositive();
        assertThat(count("sent")).isEqualTo(total);
        assertThat(distinct(killed, other)).isEqualTo(total);
        assertThat(killed.size() + other.size()).isBetween(total, total + 32);
        assertInOrder(killed, other);
    }

    @Test
    void twoDispatchersAtOnceSendEachTextOnce() throws Exception {
        int total = 2_000;
        enqueue(total, 300);
        var file = directory.resolve("sent");
        var messenger = DispatcherProcess.to(file);
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            var dispatcher = DispatcherProcess.dispatcher(database.app(), Clock.systemUTC(), messenger);
            workers.add(Thread.ofVirtual().start(() -> {
                while (count("waiting") > 0) {
                    dispatcher.sendOneWindow();
                }
            }));
        }
        for (var worker : workers) {
            worker.join();
        }

        var sent = Files.readAllLines(file);
        assertThat(sent).hasSize(total).doesNotHaveDuplicates();
        assertInOrder(sent);
    }

    @Test
    void aRefusedTextIsGivenUpWithTheReasonAndTheNextOneGoes() {
        var to = addresses.of(ChannelUser.web(UUID.randomUUID()));
        deliveries.enqueue(to, texts.store(Cleared.thanks(1)));
        deliveries.enqueue(to, texts.store(Cleared.thanks(2)));
        var dispatcher = DispatcherProcess.dispatcher(
                database.app(), clock, answering(new Outcome.Refused("không nhận", "400"), new Outcome.Accepted("2")));

        dispatcher.sendOneWindow();
        assertThat(deliveries.arrived(to, 0, 10)).isEmpty();
        dispatcher.sendOneWindow();

        assertThat(deliveries.arrived(to, 0, 10)).hasSize(1);
        assertThat(jdbc.sql("SELECT reason FROM delivery WHERE state = 'given_up'")
                        .query(String.class)
                        .single())
                .isEqualTo("không nhận");
    }

    @Test
    void aTextThatIsNotTakenIsTriedLaterAndHoldsTheOnesBehindIt() {
        var to = addresses.of(ChannelUser.web(UUID.randomUUID()));
        deliveries.enqueue(to, texts.store(Cleared.thanks(1)));
        deliveries.enqueue(to, texts.store(Cleared.thanks(2)));
        var busy = DispatcherProcess.dispatcher(
                database.app(), clock, answering(new Outcome.TryLater(Duration.ofMinutes(5), "429")));

        assertThat(busy.sendOneWindow()).isEqualTo(1);
        assertThat(busy.sendOneWindow()).isZero();

        var later = DispatcherProcess.dispatcher(
                database.app(),
                Clock.offset(clock, Duration.ofMinutes(5)),
                answering(new Outcome.Accepted("1"), new Outcome.Accepted("2")));
        assertThat(later.sendOneWindow()).isEqualTo(1);
        assertThat(later.sendOneWindow()).isEqualTo(1);
        assertThat(deliveries.arrived(to, 0, 10)).hasSize(2);
    }

    @Test
    void aDeliveryWithoutAClearedTextCannotBeWritten() {
        var to = addresses.of(ChannelUser.web(UUID.randomUUID()));

        assertThatThrownBy(() -> deliveries.enqueue(to, Cleared.thanks(1)))
                .rootCause()
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, enqueued_at, not_before)
            VALUES (?, 'WEB', NULL, now(), now())
            """).param(to.value()).update())
                .rootCause()
                .hasMessageContaining("null value");
    }

    @Test
    void aConversationIsKnownAgainAndItsSecretIsNotKept() {
        var conversation = UUID.randomUUID();
        var address = addresses.of(ChannelUser.web(conversation));

        assertThat(addresses.of(ChannelUser.web(conversation))).isEqualTo(address);
        assertThat(addresses.findConversation(conversation)).contains(address);
        assertThat(addresses.findConversation(UUID.randomUUID())).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM address WHERE recipient LIKE '%' || ? || '%'")
                        .param(conversation.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anArrivalIsHeardByWhoWatchesTheAddress() throws Exception {
        var to = addresses.of(ChannelUser.web(UUID.randomUUID()));
        deliveries.enqueue(to, texts.store(Cleared.thanks(1)));
        var heard = new java.util.concurrent.CountDownLatch(2);
        try (var signals = new DeliverySignals(database.app());
                var _ = signals.watch(to, heard::countDown)) {
            signals.start();
            while (heard.getCount() == 2) {
                Thread.onSpinWait();
            }
            DispatcherProcess.dispatcher(database.app(), clock, answering(new Outcome.Accepted("1")))
                    .sendOneWindow();

            assertThat(heard.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start(Path sent) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DispatcherProcess.class.getName(),
                        database.url(),
                        database.server().application().name(),
                        database.server().application().password(),
                        sent.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
    }

    private void awaitLines(Process process, Path file, int lines) throws IOException {
        while (process.isAlive() && (!Files.exists(file) || Files.size(file) < lines * 40L)) {
            Thread.onSpinWait();
        }
        assertThat(process.isAlive())
                .describedAs(() -> "dispatcher ended: " + read(directory.resolve("log")))
                .isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Numbered texts, spread over addresses in turn. */
    private void enqueue(int total, int addresses) {
        var owner = JdbcClient.create(database.owner());
        owner.sql("""
            INSERT INTO address SELECT md5('a' || n)::uuid, 'WEB', 'r' || n, now() FROM generate_series(0, :n - 1) n
            """).param("n", addresses).update();
        owner.sql("""
            INSERT INTO cleared_text
            SELECT md5('t' || n)::uuid, n::text, '{}', '{}', 'standing', '{}', 'thanks', NULL,
                   (100000000000 + n)::text, 'open', now()
            FROM generate_series(1, :n) n
            """).param("n", total).update();
        owner.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, enqueued_at, not_before)
            SELECT md5('a' || (n % :addresses))::uuid, 'WEB', md5('t' || n)::uuid, now(), now() - interval '1 day'
            FROM generate_series(1, :n) n ORDER BY n
            """).param("n", total).param("addresses", addresses).update();
    }

    private long count(String state) {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    @SafeVarargs
    private static long distinct(List<String>... lists) {
        return java.util.Arrays.stream(lists).flatMap(List::stream).distinct().count();
    }

    /** Numbers of an address never go down, but for the window that was sent again. */
    @SafeVarargs
    private static void assertInOrder(List<String>... lists) {
        for (var lines : lists) {
            Map<String, Integer> last = new HashMap<>();
            for (String line : lines) {
                String[] parts = line.split("\t");
                int number = Integer.parseInt(parts[1]);
                assertThat(number).isGreaterThan(last.getOrDefault(parts[0], 0));
                last.put(parts[0], number);
            }
        }
    }

    private static Messenger answering(Outcome... answers) {
        var outcomes = new ArrayList<>(List.of(answers));
        return new Messenger() {
            @Override
            public ChannelName channel() {
                return ChannelName.WEB;
            }

            @Override
            public Reach reach(Address to, Instant at) {
                return new Reach.Now(at);
            }

            @Override
            public synchronized Outcome send(Address to, Slice slice) {
                return outcomes.removeFirst();
            }
        };
    }
}
