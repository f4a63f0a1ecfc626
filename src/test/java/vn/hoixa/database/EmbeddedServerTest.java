package vn.hoixa.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {
    @TempDir
    Path directory;

    @Test
    void keepsItsRowsAcrossStartsWithFsyncOn() {
        try (var first = EmbeddedServer.on(directory)) {
            Migrations.apply(
                    first.server().asOwner(), first.server().application().name());
            owner(first).sql("CREATE TABLE kept (word text)").update();
            owner(first).sql("INSERT INTO kept VALUES ('còn đây')").update();
        }
        try (var second = EmbeddedServer.on(directory)) {
            assertThat(owner(second)
                            .sql("SELECT word FROM kept")
                            .query(String.class)
                            .single())
                    .isEqualTo("còn đây");
            assertThat(owner(second).sql("SHOW fsync").query(String.class).single())
                    .isEqualTo("on");
        }
    }

    @Test
    void secondStartAdoptsTheLivingServerAndLeavesItRunning() {
        try (var first = EmbeddedServer.on(directory)) {
            var second = EmbeddedServer.on(directory);
            assertThat(second.server().url()).isEqualTo(first.server().url());
            assertThat(owner(second).sql("SELECT 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void serverOfAKilledOwnerIsAdoptedAndStopped() throws Exception {
        var first = EmbeddedServer.on(directory);
        Files.writeString(directory.resolve("owner"), "999999999 0");
        var heir = EmbeddedServer.on(directory);
        assertThat(heir.server().url()).isEqualTo(first.server().url());
        heir.close();
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void connectionsNeedThePassword() {
        try (var server = EmbeddedServer.on(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.server().url(), "hoixa_app", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void applicationRoleOwnsNothing() {
        try (var server = EmbeddedServer.on(directory)) {
            Migrations.apply(server.server().asOwner(), "hoixa_app");
            assertThat(owner(server)
                            .sql("SELECT count(*) FROM pg_class WHERE relowner = 'hoixa_app'::regrole")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void plainFileInPlaceOfTheDirectoryIsAClearRefusal() throws Exception {
        Path file = Files.writeString(directory.resolve("taken"), "x");
        assertThatThrownBy(() -> EmbeddedServer.on(file))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file.toString());
    }

    private static JdbcClient owner(EmbeddedServer server) {
        return JdbcClient.create(server.server().asOwner());
    }
}
