package vn.hoixa.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.DeliveryRig;
import vn.hoixa.delivery.Limits;

/**
 * Measures delivery on a real PostgreSQL with {@code fsync} on, one dispatcher with a window of 32, and a stub over HTTP
 * in the same process: how many a second without limits beside bare committed updates, how close to a limit it comes
 * without once exceeding it, and what a broadcast of 50,000 does to a reply.
 */
public final class DeliveryBench {
    private static final Limits TELEGRAM = new Limits(30, Duration.ofSeconds(1), 4096);
    private static final int MANY = 40_000;
    /** By then the code is compiled: over the first ten thousand the compiler costs more than the deliveries. */
    private static final int WARMING = 40_000;

    private static final int BROADCAST = 50_000;
    private static final int REPLIES = 300;

    private final TestDatabase database = TestDatabase.durable();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private int batch;

    private DeliveryBench() {}

    public static void main(String[] args) throws Exception {
        var bench = new DeliveryBench();
        var parts = args.length == 0 ? List.of("throughput", "limits", "replies") : List.of(args);
        print("fsync", bench.owner.sql("SHOW fsync").query(String.class).single());
        if (parts.contains("throughput")) {
            bench.throughput();
        }
        if (parts.contains("limits")) {
            bench.limits();
        }
        if (parts.contains("replies")) {
            bench.replies("without limits", Limits.NONE, false);
            bench.replies("Telegram's limits", TELEGRAM, true);
        }
        System.exit(0);
    }

    private void throughput() throws Exception {
        try (var stub = new StubVendor(false);
                var rig = new DeliveryRig(database, new StubMessenger(stub.url(), Limits.NONE))) {
            enqueue(WARMING, 2_000, false);
            awaitTaken(stub, WARMING);
            double alone = bareUpdates(1);
            var idle = used();
            double together = bareUpdates(32);
            var bare = used().since(idle);
            print("bare committed updates a second, one connection", "%.0f", alone);
            print("bare committed updates a second, 32 connections", "%.0f", together);
            enqueue(MANY, 2_000, false);
            long commitsBefore = commits();
            long begun = System.nanoTime();
            var before = used();
            awaitTaken(stub, WARMING + MANY);
            double rate = MANY / seconds(begun);
            long commits = commits() - commitsBefore;
            var used = used().since(before);
            print("deliveries a second, replies", "%.0f", rate);
            print("of bare updates, one connection", "%.2f", rate / alone);
            print("of bare updates, 32 connections", "%.2f", rate / together);
            print("deliveries to a commit", "%.1f", (double) MANY / commits);
            print(
                    "processor time of a bare update, client and database, µs",
                    "%.0f",
                    (bare.application() + bare.database()) / together / 10 / 1e3);
            print("processor time of a delivery, application and stub, µs", "%.0f", used.application() / MANY / 1e3);
            print("processor time of a delivery, database, µs", "%.0f", used.database() / MANY / 1e3);
            print("processors used by anything on the machine", "%.2f", used.machine() / (MANY / rate * 1e9));
            double two = asOfTwoReplicas(stub);
            print("deliveries a second, two dispatchers", "%.0f", two);
            print("of bare updates, 32 connections, two dispatchers", "%.2f", two / together);
        }
        print("deliveries left", Long.toString(left()));
    }

    /** Deliveries a second with a second dispatcher beside the first, as a second replica brings it. */
    private double asOfTwoReplicas(StubVendor stub) throws Exception {
        try (var second = new DeliveryRig(database, new StubMessenger(stub.url(), Limits.NONE))) {
            int taken = stub.taken.get();
            enqueue(MANY, 2_000, false);
            long begun = System.nanoTime();
            awaitTaken(stub, taken + MANY);
            return MANY / seconds(begun);
        }
    }

    private void limits() throws Exception {
        int total = 30 * 60;
        owner.sql("VACUUM ANALYZE").update();
        owner.sql("CHECKPOINT").update();
        try (var stub = new StubVendor(true);
                var rig = new DeliveryRig(database, new StubMessenger(stub.url(), TELEGRAM))) {
            enqueue(total + 60, total + 60, true);
            awaitTaken(stub, 60);
            int before = stub.taken.get();
            long begun = System.nanoTime();
            awaitTaken(stub, before + total - 60);
            double rate = (stub.taken.get() - before) / seconds(begun);
            print("deliveries a second within 30 a second", "%.2f", rate);
            print("share of the limit", "%.3f", rate / 30);
            print("answers 429", Integer.toString(stub.refused.get()));
            awaitTaken(stub, total + 60);
        }
    }

    private void replies(String what, Limits limits, boolean limited) throws Exception {
        try (var stub = new StubVendor(limited);
                var rig = new DeliveryRig(database, new StubMessenger(stub.url(), limits))) {
            measure(rig, stub, REPLIES / 3);
            var idle = measure(rig, stub, REPLIES);
            enqueue(BROADCAST, BROADCAST, true);
            TimeUnit.SECONDS.sleep(3);
            var busy = measure(rig, stub, REPLIES);
            long waiting = left();
            print(
                    "reply until it arrives, " + what + ", idle: p50 / p99 ms",
                    "%.1f / %.1f",
                    at(idle, 50),
                    at(idle, 99));
            print(
                    "the same while a broadcast runs, of which " + waiting + " wait at the end: p50 / p99 ms",
                    "%.1f / %.1f",
                    at(busy, 50),
                    at(busy, 99));
            print("p99 ÷ idle p99, " + what, "%.2f", at(busy, 99) / at(idle, 99));
            print("answers 429", Integer.toString(stub.refused.get()));
        }
        owner.sql("UPDATE delivery SET state = 'given_up', reason = 'measured', settled_at = now(), claimed_by = NULL,"
                        + " lease_until = NULL WHERE state IN ('waiting', 'sending')")
                .update();
    }

    /** Milliseconds from the beginning of the transaction that causes a reply until the vendor has it, sorted. */
    private double[] measure(DeliveryRig rig, StubVendor stub, int number) throws InterruptedException {
        var took = new double[number];
        for (int i = 0; i < number; i++) {
            var chat = "reply" + batch + "-" + i;
            var address = address(chat);
            long begun = System.nanoTime();
            rig.reply(address, System.nanoTime());
            while (!stub.arrivals.containsKey(chat)) {
                TimeUnit.MICROSECONDS.sleep(200);
            }
            took[i] = (stub.arrivals.get(chat) - begun) / 1e6;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        batch++;
        Arrays.sort(took);
        return took;
    }

    private AddressId address(String chat) {
        var id = UUID.randomUUID();
        owner.sql("INSERT INTO address (id, channel, recipient, first_seen) VALUES (?, 'TELEGRAM', ?, now())")
                .param(id)
                .param(chat)
                .update();
        return new AddressId(id);
    }

    /** The yardstick: single-row updates, each a commit of its own, for ten seconds. */
    private double bareUpdates(int connections) throws InterruptedException {
        owner.sql("CREATE TABLE IF NOT EXISTS bare (id int PRIMARY KEY, n int NOT NULL)")
                .update();
        owner.sql("INSERT INTO bare SELECT g, 0 FROM generate_series(1, 3200) g ON CONFLICT DO NOTHING")
                .update();
        var done = new LongAdder();
        var end = new CountDownLatch(connections);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        for (int i = 0; i < connections; i++) {
            int first = i * 100;
            Thread.ofPlatform().start(() -> {
                try (var connection = database.owner().getConnection();
                        var update = connection.prepareStatement("UPDATE bare SET n = n + 1 WHERE id = ?")) {
                    for (int row = 0; System.nanoTime() < until; row++) {
                        update.setInt(1, first + 1 + row % 100);
                        update.executeUpdate();
                        done.increment();
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                } finally {
                    end.countDown();
                }
            });
        }
        end.await();
        return done.sum() / 10.0;
    }

    /** Numbered texts over new addresses in turn; a broadcast has one text. */
    private void enqueue(int total, int addresses, boolean broadcast) {
        String run = "b" + batch++;
        owner.sql("""
            INSERT INTO address (id, channel, recipient, first_seen)
            SELECT md5(:run || 'a' || n)::uuid, 'TELEGRAM', :run || n, now() FROM generate_series(0, :n - 1) n
            """).param("run", run).param("n", addresses).update();
        owner.sql("""
            INSERT INTO cleared_text
            SELECT md5(:run || 't' || n)::uuid, 'Về: Đăng ký khai sinh. ' || repeat('Mang theo giấy tờ. ', 30) || n, '{}', '{}',
                   'standing', '{}', 'thanks', NULL, (100000000000 + :first + n)::text, 'open', now()
            FROM generate_series(1, :n) n
            """)
                .param("run", run)
                .param("first", batch * 1_000_000L)
                .param("n", broadcast ? 1 : total)
                .update();
        var id = UUID.randomUUID();
        if (broadcast) {
            owner.sql("""
                INSERT INTO broadcast (id, urgency, state, reason, begun_at, changed_at)
                VALUES (?, 'URGENT', 'PAUSED', 'until its deliveries are there', now(), now())
                """).param(id).update();
        }
        owner.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, broadcast_id, enqueued_at, not_before)
            SELECT md5(:run || 'a' || (n % :addresses))::uuid, 'TELEGRAM',
                   md5(:run || 't' || CASE WHEN :broadcast THEN 1 ELSE n END)::uuid,
                   CASE WHEN :broadcast THEN CAST(:id AS uuid) END, now(), now()
            FROM generate_series(1, :n) n ORDER BY n
            """)
                .param("run", run)
                .param("addresses", addresses)
                .param("broadcast", broadcast)
                .param("id", id.toString())
                .param("n", total)
                .update();
        owner.sql("UPDATE broadcast SET state = 'RUNNING' WHERE id = ?")
                .param(id)
                .update();
        owner.sql("ANALYZE").update();
    }

    private static void awaitTaken(StubVendor stub, int number) throws InterruptedException {
        while (stub.taken.get() < number) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private Processors used() throws IOException {
        return Processors.used(owner);
    }

    private long commits() {
        return owner.sql("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()")
                .query(Long.class)
                .single();
    }

    private long left() {
        return owner.sql("SELECT count(*) FROM delivery WHERE state IN ('waiting', 'sending')")
                .query(Long.class)
                .single();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double at(double[] sorted, int percentile) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
    }

    private static void print(String what, String format, Object... values) {
        System.out.println(what + ": " + String.format(Locale.ROOT, format, values));
    }
}
