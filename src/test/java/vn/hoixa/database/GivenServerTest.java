package vn.hoixa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoixa.database.DatabaseServer.Login;

/** The application comes to a PostgreSQL that is somebody else's. */
class GivenServerTest {
    @TempDir
    Path directory;

    @Test
    void theRoleIsMadeWhenThereIsNoneAndItsPasswordIsNeverChanged() throws Exception {
        try (var server = EmbeddedServer.on(directory)) {
            var replica = new Login("mot_xa", "cua moi ban sao");
            check(server, replica);
            assertThat(connects(server, replica)).isTrue();

            assertThatThrownBy(() -> check(server, new Login("mot_xa", "go nham")))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("SPRING_DATASOURCE_PASSWORD")
                    .hasMessageNotContaining("go nham");

            assertThat(connects(server, replica)).isTrue();
            check(server, replica);
        }
    }

    /** As an office whose database administrator gave us the right to make roles. */
    private void check(EmbeddedServer server, Login role) {
        var owner = ServerDirectory.at(directory).superuser();
        GivenServer.check(server.server().url(), role.name(), role.password(), owner.name(), owner.password());
    }

    private static boolean connects(EmbeddedServer server, Login role) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.server().url(), role.name(), role.password())) {
            return connection.isValid(2);
        }
    }
}
