package vn.hoixa.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server for this process: its address, and the two roles used with it.
 *
 * <p>The owner runs the migrations and nothing else; the application works as a role that owns nothing, so that what a
 * migration does not grant cannot be done, whatever the code says.
 *
 * @param url JDBC address of the database
 * @param owner role that owns the schema
 * @param application role the application works as
 */
public record DatabaseServer(String url, Login owner, Login application) {

    /** A role and its password. */
    public record Login(String name, String password) {
        @Override
        public String toString() {
            return "Login[" + name + "]";
        }
    }

    /** Unpooled connections as the owner, for migrations. */
    DataSource asOwner() {
        return new DriverManagerDataSource(url, owner.name(), owner.password());
    }
}
