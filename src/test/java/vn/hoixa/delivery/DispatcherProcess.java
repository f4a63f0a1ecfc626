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
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedTextsFixture;

/** A dispatcher in a process of its own, to be killed. Arguments: JDBC URL, user, password, file of what was sent. */
final class DispatcherProcess {
    private DispatcherProcess() {}

    public static void main(String[] args) {
        var dispatcher = dispatcher(
                new DriverManagerDataSource(args[0], args[1], args[2]), Clock.systemUTC(), to(Path.of(args[3])));
        while (dispatcher.sendOneWindow() > 0) {
            Thread.onSpinWait();
        }
    }

    static Dispatcher dispatcher(DataSource database, Clock clock, Messenger messenger) {
        var pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(2);
        return dispatcher(pool, clock, messenger);
    }

    private static Dispatcher dispatcher(HikariDataSource database, Clock clock, Messenger messenger) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var jdbc = JdbcClient.create(database);
        return new Dispatcher(
                new Claims(jdbc, transaction, clock),
                ClearedTextsFixture.texts(jdbc, Cleared.clearance(1)),
                List.of(messenger),
                clock,
                new Dispatcher.Settings(32, Duration.ofSeconds(20), 3));
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
            public synchronized Outcome send(Address to, Slice slice) {
                try {
                    Files.writeString(
                            file,
                            to.id() + "\t" + slice.words() + "\n",
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new Outcome.Accepted(slice.text().id().toString());
            }
        };
    }
}
