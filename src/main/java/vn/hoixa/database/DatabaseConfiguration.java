package vn.hoixa.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the database: the embedded server under {@code hoixa.data-dir} unless {@code spring.datasource.url} names
 * another.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String GIVEN = "'${spring.datasource.url:}' != ''";
    private static final String OWN = "'${spring.datasource.url:}' == ''";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(OWN)
    EmbeddedServer embeddedServer(@Value("${hoixa.data-dir}") Path data) {
        return EmbeddedServer.on(data.resolve("postgres"));
    }

    @Bean
    @ConditionalOnExpression(OWN)
    DatabaseServer ownServer(EmbeddedServer embedded) {
        return embedded.server();
    }

    @Bean
    @ConditionalOnExpression(GIVEN)
    DatabaseServer givenServer(
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password,
            @Value("${hoixa.database.owner.name:}") String owner,
            @Value("${hoixa.database.owner.password:}") String ownerPassword) {
        return GivenServer.check(url, user, password, owner, ownerPassword);
    }

    /**
     * The pool of the application role; three seconds without a connection count as an outage. A frozen process keeps
     * its connections: its transactions' locks are released for other replicas after {@code patience} of silence.
     */
    @Bean
    DataSource dataSource(
            DatabaseServer server,
            @Value("${hoixa.serve}") Boolean serve,
            @Value("${hoixa.demo}") Boolean demo,
            @Value("${hoixa.database.patience}") Duration patience) {
        Migrations.apply(server.asOwner(), server.application().name());
        var pool = new HikariDataSource();
        pool.setPoolName("hoixa");
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.application().name());
        pool.setPassword(server.application().password());
        pool.setMaximumPoolSize(20);
        pool.setConnectionTimeout(3_000);
        pool.setValidationTimeout(1_000);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", "30");
        pool.addDataSourceProperty("ApplicationName", "hoixa");
        pool.setConnectionInitSql("SET idle_in_transaction_session_timeout = " + patience.toMillis());
        if (serve) {
            InstallationKind.of(demo).claim(pool);
        }
        return pool;
    }
}
