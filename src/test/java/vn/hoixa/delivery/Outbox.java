package vn.hoixa.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.TestOffice;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.ClearedTextsFixture;

/** A database of its own with people on a channel, and dispatchers whose clock the test moves. */
final class Outbox {
    static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

    final TestDatabase database = TestDatabase.fresh();
    final HikariDataSource source = pool(database);
    final JdbcClient jdbc = JdbcClient.create(source);
    final SetClock clock = new SetClock(MORNING);
    final ClearedTexts texts = ClearedTextsFixture.texts(jdbc, Cleared.clearance(3));
    final Deliveries deliveries = new Deliveries(jdbc, texts, clock);
    final Addresses addresses = new Addresses(jdbc, clock);
    final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    final Broadcasts broadcasts =
            new Broadcasts(jdbc, transactions, TestOffice.on(database, clock).audit(), texts, clock);

    private final ChannelName channel;
    private int number;

    private static HikariDataSource pool(TestDatabase database) {
        var pool = new HikariDataSource();
        pool.setDataSource(database.app());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(0);
        return pool;
    }

    Outbox(ChannelName channel) {
        this.channel = channel;
    }

    /** A clock that stands until it is moved. */
    static final class SetClock extends Clock {
        private volatile Instant now;

        SetClock(Instant now) {
            this.now = now;
        }

        void move(Duration ahead) {
            now = now.plus(ahead);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    AddressId somebody() {
        return addresses.of(new ChannelUser(channel, "r" + number++));
    }

    List<AddressId> people(int count) {
        return IntStream.range(0, count).mapToObj(_ -> somebody()).toList();
    }

    /** A stored text; the number shows in it. */
    ClearedText text(int of) {
        return texts.store(Cleared.thanks(of));
    }

    /** A stored text of so many characters. */
    ClearedText text(String body) {
        var id = UUID.randomUUID();
        JdbcClient.create(database.owner())
                .sql("""
            INSERT INTO cleared_text
            SELECT ?, ?, '{officer}', '{"Gặp cán bộ"}', 'standing', '{}', 'thanks', NULL, ?, 'open', now()
            """)
                .param(id)
                .param(body)
                .param(Long.toString(200_000_000_000L + number++))
                .update();
        return texts.get(id);
    }

    BroadcastId broadcast(List<AddressId> to, ClearedText text, Urgency urgency) {
        return broadcast(to, text, urgency, Optional.empty());
    }

    BroadcastId broadcast(List<AddressId> to, ClearedText text, Urgency urgency, Optional<Instant> until) {
        var id = new BroadcastId(UUID.randomUUID());
        deliveries.broadcast(id, to, text, urgency, until);
        return id;
    }

    Dispatcher dispatcher(Messenger messenger) {
        return new Dispatcher(
                messenger,
                Desk.of(messenger, jdbc, transactions, texts, TestOffice.audit(source, clock), clock),
                () -> QuietHours.STANDARD,
                clock,
                DeliverySettings.DEFAULT);
    }

    /** One dispatcher sends what is due. Returns how many sends. */
    int send(Dispatcher dispatcher) {
        try {
            return dispatcher.sendWhatIsDue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String state) {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    String one(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    static List<AddressId> receivers(StubChannel channel) {
        return new ArrayList<>(
                channel.messages().stream().map(StubChannel.Message::to).toList());
    }
}
