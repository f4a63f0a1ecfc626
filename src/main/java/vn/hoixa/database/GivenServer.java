package vn.hoixa.database;

import java.sql.DriverManager;
import java.sql.SQLException;
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
        if (connects(server.url(), server.application())) {
            return;
        }
        try (var connection = DriverManager.getConnection(
                server.url(), server.owner().name(), server.owner().password())) {
            var roles = new RoleSetup(connection);
            roles.login(server.application());
            roles.mayConnect(connection.getCatalog(), server.application());
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "cannot reach " + server.url() + " as " + server.owner().name() + ", or make the role "
                            + server.application().name() + " there: " + e.getMessage(),
                    e);
        }
    }

    private static boolean connects(String url, Login login) {
        try (var connection = DriverManager.getConnection(url, login.name(), login.password())) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void require(String setting, String value, String what) {
        if (value.isBlank()) {
            throw new DatabaseUnavailable(setting + " is empty; with SPRING_DATASOURCE_URL it must name " + what, null);
        }
    }
}
