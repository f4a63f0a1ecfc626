package vn.hoixa.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.AuditEntry.Subject;

class AuditTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Subject QUESTION = new Subject("question", "7");

    private final TestDatabase database = TestDatabase.fresh();
    private final TestOffice office = TestOffice.on(database, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Officer officer = office.anOfficer(Role.LEADER);
    private final AuditEntry entry =
            new AuditEntry(Actor.of(officer), "question.approve", QUESTION, Map.of("askers", "2"));

    @BeforeEach
    void anActIsRecorded() {
        office.audit().record(entry);
    }

    @Test
    void anActIsReadBackWithItsTime() {
        assertThat(office.audit().of(QUESTION)).containsExactly(new Audit.Recorded(NOW, entry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET act = 'question.reject'",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "DELETE FROM setting_change",
            })
    void nothingInItCanBeChangedByTheApplicationOrByTheOwner(String change) {
        for (DataSource connection : new DataSource[] {database.app(), database.owner()}) {
            assertThatThrownBy(() -> JdbcClient.create(connection).sql(change).update())
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|insert-only).*");
        }
        assertThat(office.audit().of(QUESTION)).hasSize(1);
    }

    @Test
    void anActIsNamedLikeOne() {
        assertThatThrownBy(() -> new AuditEntry(new Actor.Application(), "Duyệt", QUESTION))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
