package vn.hoixa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.ReplicaTurn.Right;

class ReplicaTurnTest {
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void oneReplicaHasTheTurnUntilItGivesItBack() throws SQLException {
        var first = take(Right.TELEGRAM_UPDATES).orElseThrow();

        assertThat(take(Right.TELEGRAM_UPDATES)).isEmpty();
        assertThat(take(Right.ZALO_BOT_UPDATES)).as("another right").isPresent();
        assertThat(first.isHeld()).isTrue();

        first.close();
        assertThat(take(Right.TELEGRAM_UPDATES)).isPresent();
    }

    @Test
    void whenItsHolderIsGoneAnotherTakesItAndTheOldHolderKnows() throws SQLException {
        var gone = take(Right.TELEGRAM_UPDATES).orElseThrow();

        endTheSessionOfTheHolder();

        assertThat(take(Right.TELEGRAM_UPDATES)).isPresent();
        assertThatThrownBy(gone::isHeld).isInstanceOf(SQLException.class);
    }

    private Optional<ReplicaTurn> take(Right right) throws SQLException {
        return ReplicaTurn.take(database.app(), right);
    }

    /** As PostgreSQL does when the process at the other end was killed. */
    private void endTheSessionOfTheHolder() {
        JdbcClient.create(database.app())
                .sql("SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query(Boolean.class)
                .list();
    }
}
