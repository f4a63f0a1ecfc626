package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.hoixa.HoiXaTest;
import vn.hoixa.answer.Provenance;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.StandingReply;

/** The database goes away under the running application, and comes back. */
@HoiXaTest
@Timeout(120)
class OutageTest {
    @Autowired
    Conversations conversations;

    @Autowired
    Standby standby;

    @Autowired
    ClearedTexts texts;

    @Autowired
    Environment settings;

    @Autowired
    DataSource pool;

    final ChannelUser citizen = ChannelUser.web(UUID.randomUUID());

    @Test
    void aMessageIsNotAcceptedButAnEmergencyIsAnsweredAndAllGoesOnAfterwards() throws Exception {
        standby.refresh();
        assertThat(send("m1", "xin chào").outcome()).isEqualTo(TurnOutcome.STANDING);

        try (var owner = owner();
                var app = pool.getConnection()) {
            cut(owner, app);

            var refused = send("m2", "cảm ơn");
            var helped = send("m3", "cháy nhà cứu với");

            assertThat(refused.outcome()).isEqualTo(TurnOutcome.UNAVAILABLE);
            assertThat(refused.text().body()).contains("CHƯA nhận được", "gửi lại");
            assertThat(helped.outcome()).isEqualTo(TurnOutcome.EMERGENCY);
            assertThat(helped.text().body()).contains("114");
            run(owner, "ALTER DATABASE " + owner.getCatalog() + " CONNECTION LIMIT -1");
        }

        var accepted = sendUntilAccepted("m2", "cảm ơn");
        assertThat(accepted.text().basis()).isEqualTo(new Basis.Standing(StandingReply.THANKS));
        assertThat(conversations.said(citizen, Instant.EPOCH)).hasSize(2);
        assertThat(texts.find(standby.unavailable().text().verification())).isPresent();
    }

    private Received sendUntilAccepted(String id, String text) {
        var received = send(id, text);
        while (received.outcome() == TurnOutcome.UNAVAILABLE) {
            LockSupport.parkNanos(100_000_000);
            received = send(id, text);
        }
        return received;
    }

    private Received send(String id, String text) {
        return conversations.receive(new Inbound(citizen, Optional.of(id), text, Optional.empty(), Provenance.TYPED));
    }

    private Connection owner() throws SQLException {
        return new DriverManagerDataSource(
                        settings.getRequiredProperty("spring.datasource.url"),
                        settings.getRequiredProperty("hoixa.database.owner.name"),
                        settings.getRequiredProperty("hoixa.database.owner.password"))
                .getConnection();
    }

    /** No new connection is let in, and every one but these two is ended. */
    private static void cut(Connection owner, Connection app) throws SQLException {
        run(owner, "ALTER DATABASE " + owner.getCatalog() + " CONNECTION LIMIT 0");
        run(app, """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
            """);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
