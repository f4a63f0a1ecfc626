package vn.hoixa.database;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates the schema of Hỏi Xã, as the owner role. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies missing migrations. Each package numbers its migrations in a range of its own, so a new one may come
     * after a higher number that was applied long ago.
     *
     * @param owner connections of the role that owns the schema
     * @param applicationRole the role that receives the rights each migration grants
     */
    public static void apply(DataSource owner, String applicationRole) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", applicationRole))
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
