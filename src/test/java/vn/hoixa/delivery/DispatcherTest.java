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
    void killedDispatchersLoseNothingAndRepeatAtMostTheirWindows() throws Exception {
        int total = 10_000;
        enqueue(total, 500, ChannelName.WEB);
        var firstFile = directory.resolve("first");
        var secondFile = directory.resolve("second");
        var lastFile = directory.resolve("last");

        var first = start(firstFile);
        var second = start(secondFile);
        awaitLines(first, firstFile, 500);
        first.destroyForcibly().waitFor();
        awaitLines(second, secondFile, 1_000);
        second.destroyForcibly().waitFor();
        var survivor = DispatcherProcess.dispatcher(
                database.app(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)), DispatcherProcess.to(lastFile));
        int sends = sendWhatIsDue(survivor);

        var killed = Files.readAllLines(firstFile);
        var killedToo = Files.readAllLines(secondFile);
        var last = Files.readAllLines(lastFile);
        assertThat(sends).isPositive();
        assertThat(count("sent")).isEqualTo(total);
        assertThat(distinct(killed, killedToo, last)).isEqualTo(total);
        assertThat(killed.size() + killedToo.size() + last.size()).isBetween(total, total + 2 * 32);
        assertInOrder(killed, killedToo, last);
    }

    @Test
    void twoProcessesTogetherKeepTheLimitsOfAChannel() throws Exception {
        enqueue(150, 120, ChannelName.TELEGRAM);
        var files = List.of(directory.resolve("one"), directory.resolve("two"));
        var processes = new ArrayList<Process>();
        for (Path file : files) {
            processes.add(start(file, "limited"));
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        var byAddress = new HashMap<String, List<Long>>();
        var times = new ArrayList<Long>();
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t");
                times.add(Long.valueOf(parts[1]));
                byAddress.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(Long.valueOf(parts[1]));
            }
        }
        assertThat(times).hasSize(150);
        assertApart(times, 30);
        byAddress.values().forEach(each -> assertApart(each, 1));
    }

    /** No more than so many in any second. */
    private static void assertApart(List<Long> micros, int inAnySecond) {
        var sorted = micros.stream().sorted().toList();
        for (int i = inAnySecond; i < sorted.size(); i++) {
            assertThat(sorted.get(i) - sorted.get(i - inAnySecond)).isGreaterThanOrEqualTo(1_000_000);
        }
    }

    @Test
    void twoDispatchersAtOnceSendEachTextOnce() throws Exception {
        int total = 2_000;
        enqueue(total, 300, ChannelName.WEB);
        var file = directory.resolve("sent");
        var messenger = DispatcherProcess.to(file);
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            var dispatcher = DispatcherProcess.dispatcher(database.app(), Clock.systemUTC(), messenger);
            workers.add(Thread.ofVirtual().start(() -> {
                while (count("waiting") > 0) {
                    sendWhatIsDue(dispatcher);
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

        sendWhatIsDue(dispatcher);

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

        assertThat(sendWhatIsDue(busy)).isEqualTo(1);
        assertThat(sendWhatIsDue(busy)).isZero();

        var later = DispatcherProcess.dispatcher(
                database.app(),
                Clock.offset(clock, Duration.ofMinutes(5)),
                answering(new Outcome.Accepted("1"), new Outcome.Accepted("2")));
        assertThat(sendWhatIsDue(later)).isEqualTo(2);
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
        assertThat(addresses.find(ChannelUser.web(conversation))).contains(address);
        assertThat(addresses.find(ChannelUser.web(UUID.randomUUID()))).isEmpty();
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
            sendWhatIsDue(DispatcherProcess.dispatcher(database.app(), clock, answering(new Outcome.Accepted("1"))));

            assertThat(heard.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoFailsToHearKeepsNobodyElseFromHearing() throws Exception {
        var to = addresses.of(ChannelUser.web(UUID.randomUUID()));
        deliveries.enqueue(to, texts.store(Cleared.thanks(1)));
        var heard = new java.util.concurrent.Semaphore(0);
        try (var signals = new DeliverySignals(database.app());
                var _ = signals.watch(to, DispatcherTest::fail);
                var _ = signals.watch(to, heard::release)) {
            signals.start();
            assertThat(heard.tryAcquire(20, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
            sendWhatIsDue(DispatcherProcess.dispatcher(database.app(), clock, answering(new Outcome.Accepted("1"))));

            assertThat(heard.tryAcquire(20, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private static void fail() {
        throw new IllegalStateException("a mistake of ours");
    }

    private static int sendWhatIsDue(Dispatcher dispatcher) {
        try {
            return dispatcher.sendWhatIsDue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path sent, String... more) throws IOException {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DispatcherProcess.class.getName(),
                database.url(),
                database.server().application().name(),
                database.server().application().password(),
                sent.toString()));
        line.addAll(List.of(more));
        return new ProcessBuilder(line)
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
    private void enqueue(int total, int addresses, ChannelName channel) {
        var owner = JdbcClient.create(database.owner());
        owner.sql("""
            INSERT INTO address SELECT md5('a' || n)::uuid, :channel, 'r' || n, now() FROM generate_series(0, :n - 1) n
            """).param("channel", channel.name()).param("n", addresses).update();
        owner.sql("""
            INSERT INTO cleared_text
            SELECT md5('t' || n)::uuid, n::text, '{}', '{}', 'standing', '{}', 'thanks', NULL,
                   (100000000000 + n)::text, 'open', now()
            FROM generate_series(1, :n) n
            """).param("n", total).update();
        owner.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, enqueued_at, not_before)
            SELECT md5('a' || (n % :addresses))::uuid, :channel, md5('t' || n)::uuid, now(), now() - interval '1 day'
            FROM generate_series(1, :n) n ORDER BY n
            """)
                .param("channel", channel.name())
                .param("n", total)
                .param("addresses", addresses)
                .update();
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
