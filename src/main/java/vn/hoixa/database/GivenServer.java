package vn.hoixa.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import vn.hoixa.database.DatabaseServer.Login;

/** An external PostgreSQL server: checks its settings and creates the application role when it is absent. */
final class GivenServer {
    private GivenServer() {}

    static DatabaseServer check(String url, String user, String password, String owner, String ownerPassword) {
        require("SPRING_DATASOURCE_USERNAME", user, "the role the application works as");
        require("SPRING_DATASOURCE_PASSWORD", password, "the password of that role");
        require("HOIXA_DATABASE_OWNER_NAME", owner, "the role that owns the schema");
        require("HOIXA_DATABASE_OWNER_PASSWORD", ownerPassword, "the password of that role");
        if (user.equals(owner)) {
            throw new DatabaseUnavailable(
                    "SPRING_DATASOURCE_USERNAME and HOIXA_DATABASE_OWNER_NAME are both \"" + user
                            + "\"; they must differ: the application may not own its tables",
                    null);
        }
        var server = new DatabaseServer(url, new Login(owner, ownerPassword), new Login(user, password));
        makeApplicationRole(server);
        return server;
    }

    private static void makeApplicationRole(DatabaseServer server) {
        refusal(server).ifPresent(refused -> {
            if (!made(server)) {
                refusal(server).ifPresent(still -> refuse(server, still));
            }
        });
    }

    /** Whether the role was made; one that is there stays as it is: other replicas may work as it. */
    private static boolean made(DatabaseServer server) {
        try (var connection = DriverManager.getConnection(
                server.url(), server.owner().name(), server.owner().password())) {
            var roles = new RoleSetup(connection);
            boolean made = roles.make(server.application());
            if (made) {
                roles.mayConnect(connection.getCatalog(), server.application());
            }
            return made;
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "cannot reach " + server.url() + " as " + server.owner().name() + ", or make the role "
                            + server.application().name() + " there: " + e.getMessage(),
                    e);
        }
    }

    private static void refuse(DatabaseServer server, SQLException why) {
        String role = server.application().name();
        throw new DatabaseUnavailable(
                "cannot reach " + server.url() + " as " + role + ": " + why.getMessage() + ". The role \"" + role
                        + "\" exists there, so it is left as it is: other replicas may work as it. Set"
                        + " SPRING_DATASOURCE_PASSWORD to its password; to change that, use ALTER ROLE there and give every"
                        + " replica the new one. If it may not connect, use GRANT CONNECT",
                why);
    }

    /** Why the application's role cannot connect; empty when it can. */
    private static Optional<SQLException> refusal(DatabaseServer server) {
        var login = server.application();
        try (var _ = DriverManager.getConnection(server.url(), login.name(), login.password())) {
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private static void require(String setting, String value, String what) {
        if (value.isBlank()) {
            throw new DatabaseUnavailable(setting + " is empty; with SPRING_DATASOURCE_URL it must name " + what, null);
        }
    }
}
