package vn.hoixa.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.office.TestOffice;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedTextsFixture;

/**
 * A dispatcher in a process of its own, to be killed. Arguments: JDBC URL, user, password, file of what was sent, and for
 * a channel with Telegram's limits "limited": then the file has the times.
 */
final class DispatcherProcess {
    private DispatcherProcess() {}

    public static void main(String[] args) throws InterruptedException, IOException {
        var database = new DriverManagerDataSource(args[0], args[1], args[2]);
        var file = Files.createFile(Path.of(args[3]));
        var dispatcher = dispatcher(database, Clock.systemUTC(), args.length > 4 ? timing(file) : to(file));
        while (anythingIsLeft(JdbcClient.create(database))) {
            dispatcher.advance();
            dispatcher.rest();
        }
    }

    private static boolean anythingIsLeft(JdbcClient jdbc) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM delivery WHERE state IN ('waiting', 'sending'))")
                .query(Boolean.class)
                .single();
    }

    /** Takes what Telegram takes; writes for each message a line: address, tab, microseconds. */
    private static Messenger timing(Path file) {
        return StubChannel.telegram().answering((to, _) -> {
            var now = Instant.now();
            append(file, to.id() + "\t" + (now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000));
            return new Outcome.Accepted("1");
        });
    }

    private static synchronized void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Dispatcher dispatcher(DataSource database, Clock clock, Messenger messenger) {
        return dispatcher(database, clock, messenger, Duration.ofSeconds(20));
    }

    static Dispatcher dispatcher(DataSource database, Clock clock, Messenger messenger, Duration lease) {
        var pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        var jdbc = JdbcClient.create(pool);
        var texts = ClearedTextsFixture.texts(jdbc, Cleared.clearance(1));
        return new Dispatcher(
                messenger,
                Desk.of(messenger, jdbc, transaction, texts, TestOffice.audit(pool, clock), clock),
                () -> QuietHours.STANDARD,
                clock,
                new DeliverySettings(32, lease));
    }

    /** Writes each text it is given as a line: address, tab, body. */
    static Messenger to(Path file) {
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
            public Outcome send(Address to, Slice slice) {
                append(file, to.id() + "\t" + slice.words());
                return new Outcome.Accepted(slice.text().id().toString());
            }
        };
    }
}
