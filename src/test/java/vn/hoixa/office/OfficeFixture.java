package vn.hoixa.office;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Parts of an office for tests of other packages. */
public final class OfficeFixture {
    private OfficeFixture() {}

    public static Settings settings(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        return new Settings(jdbc, transactions, new Audit(jdbc, clock), clock);
    }
}
