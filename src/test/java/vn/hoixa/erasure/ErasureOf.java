package vn.hoixa.erasure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.privacy.Recognition;

/** The erasure of an installation that is not running. */
public final class ErasureOf {
    private ErasureOf() {}

    /** @param list where its tombstones are outside the database */
    public static Erasure on(DataSource database, String secret, Path list) {
        var jdbc = JdbcClient.create(database);
        var recognition = new Recognition(new MasterKey(secret.getBytes(StandardCharsets.UTF_8)));
        var tombstones = new Tombstones(jdbc, recognition, new ErasedList(list), Clock.systemUTC());
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new Erasure(jdbc, tombstones, transaction);
    }
}
