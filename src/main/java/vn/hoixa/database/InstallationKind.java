package vn.hoixa.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kind of installation that a database belongs to. The first start stores it; a start of the other kind is refused. */
public enum InstallationKind {
    /** A demonstration: loopback only, everything marked, published in the name of an invented officer. */
    DEMONSTRATION,
    /** An installation that citizens use. */
    OFFICE;

    static InstallationKind of(Boolean demo) {
        return demo ? DEMONSTRATION : OFFICE;
    }

    /**
     * Writes this kind into a fresh database, or checks that the database is of this kind.
     *
     * @throws DatabaseUnavailable when it is of the other kind
     */
    void claim(DataSource database) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("INSERT INTO installation (demo) VALUES (:demo) ON CONFLICT DO NOTHING")
                .param("demo", this == DEMONSTRATION)
                .update();
        List<Boolean> found =
                jdbc.sql("SELECT demo FROM installation").query(Boolean.class).list();
        if (of(found.getFirst()) != this) {
            throw new DatabaseUnavailable(refusal(), null);
        }
    }

    private String refusal() {
        return switch (this) {
            case OFFICE ->
                "this database is a demonstration's (serve --demo made it); use another directory (HOIXA_DATA_DIR) or"
                        + " database";
            case DEMONSTRATION ->
                "this database is an installation's; a demonstration needs a directory of its own (HOIXA_DATA_DIR)";
        };
    }
}
