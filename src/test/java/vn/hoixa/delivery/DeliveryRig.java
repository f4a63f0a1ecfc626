package vn.hoixa.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.TestOffice;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.ClearedTextsFixture;

/** Delivery as it runs in the application, on a given database and channel: for measurements. */
public final class DeliveryRig implements AutoCloseable {
    private final HikariDataSource source = new HikariDataSource();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Deliveries deliveries;
    private final ClearedTexts texts;
    private final DeliverySignals signals;
    private final Dispatching dispatching;

    /** Starts to dispatch. */
    public DeliveryRig(TestDatabase database, Messenger messenger) {
        source.setDataSource(database.app());
        source.setMaximumPoolSize(8);
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        var clock = Clock.systemUTC();
        texts = ClearedTextsFixture.texts(jdbc, Cleared.clearance(3));
        deliveries = new Deliveries(jdbc, texts, clock);
        signals = new DeliverySignals(source);
        var dispatcher = new Dispatcher(
                messenger,
                Desk.of(messenger, jdbc, transactions, texts, TestOffice.audit(source, clock), clock),
                () -> QuietHours.STANDARD,
                clock,
                DeliverySettings.DEFAULT);
        dispatching = new Dispatching(List.of(dispatcher), signals);
        dispatching.start();
    }

    /** Puts a new text on its way as a turn does: text and delivery in one transaction. Returns the delivery's id. */
    public long reply(AddressId to, long seed) {
        return transactions
                .execute(_ -> deliveries.enqueue(to, texts.store(Cleared.thanks(seed))))
                .value();
    }

    @Override
    public void close() {
        dispatching.stop();
        source.close();
    }
}
