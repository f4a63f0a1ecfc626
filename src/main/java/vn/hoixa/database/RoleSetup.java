package vn.hoixa.database;

import java.sql.Connection;
import java.sql.SQLException;
import vn.hoixa.database.DatabaseServer.Login;

/** Creates the roles and the database of an installation when they are absent. */
final class RoleSetup {
    private final Connection connection;

    RoleSetup(Connection connection) {
        this.connection = connection;
    }

    /** Creates a role that can only log in, or updates its password: for a server that only we use. */
    void login(Login login) throws SQLException {
        if (!make(login)) {
            password(login.name(), login.password());
        }
    }

    /** Creates a role that can only log in; false if the role exists, which is then left as it is. */
    boolean make(Login login) throws SQLException {
        if (exists("SELECT 1 FROM pg_roles WHERE rolname = ?", login.name())) {
            return false;
        }
        run("CREATE ROLE " + name(login.name()) + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD "
                + literal(login.password()));
        return true;
    }

    void password(String role, String password) throws SQLException {
        run("ALTER ROLE " + name(role) + " PASSWORD " + literal(password));
    }

    void database(String database, Login owner) throws SQLException {
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", database)) {
            run("CREATE DATABASE " + name(database) + " OWNER " + name(owner.name())
                    + " ENCODING 'UTF8' TEMPLATE template0");
            run("REVOKE ALL ON DATABASE " + name(database) + " FROM PUBLIC");
        }
    }

    void mayConnect(String database, Login login) throws SQLException {
        run("GRANT CONNECT ON DATABASE " + name(database) + " TO " + name(login.name()));
    }

    void reload() throws SQLException {
        run("SELECT pg_reload_conf()");
    }

    private boolean exists(String query, String value) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            return statement.executeQuery().next();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
