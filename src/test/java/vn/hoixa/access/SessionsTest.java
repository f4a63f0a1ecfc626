package vn.hoixa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;

class SessionsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final TestDatabase database = TestDatabase.fresh();
    private final TestOffice office = TestOffice.on(database, clock);
    private final Sessions sessions = TestAccess.strict(database, office, clock).sessions();
    private final Officer officer = office.anOfficer(Role.REVIEWER);

    @Test
    void theLastUsedComesFirst() {
        var desk = sessions.open(officer.id(), "Chrome trên Windows");
        pass(Duration.ofMinutes(5));
        var phone = sessions.open(officer.id(), "Safari trên iPhone");
        pass(Duration.ofMinutes(5));
        sessions.seen(desk);
        assertThat(sessions.of(officer.id())).extracting(Sessions.Session::id).containsExactly(desk, phone);
    }

    @Test
    void aSessionNobodyUsedIsNotOnTheListAndForgottenAtTheNextOne() {
        sessions.open(officer.id(), "Chrome trên Windows");
        pass(Duration.ofMinutes(31));
        assertThat(sessions.of(officer.id())).isEmpty();
        sessions.open(officer.id(), "Chrome trên Windows");
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM officer_session")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOfficerEndsOneOfTheirOwnSessionsOnlyAndTheAuditKnows() {
        var id = sessions.open(officer.id(), "Chrome trên Windows");
        assertThat(sessions.revoke(office.anOfficer(Role.ADMIN), id)).isFalse();
        assertThat(sessions.isOpen(id)).isTrue();
        assertThat(sessions.revoke(officer, id)).isTrue();
        assertThat(sessions.isOpen(id)).isFalse();
        assertThat(office.audit().of(new Subject("officer", officer.id().toString())))
                .extracting(recorded -> recorded.entry().act())
                .contains("officer.revoke_session");
    }

    @Test
    void afterAChangeOfPasswordOnlyOneIsLeft() {
        var kept = sessions.open(officer.id(), "Chrome trên Windows");
        var other = sessions.open(officer.id(), "Safari trên iPhone");
        var colleagues = sessions.open(office.anOfficer(Role.LEADER).id(), "Edge trên Windows");
        sessions.endOthers(officer.id(), kept);
        assertThat(sessions.isOpen(kept)).isTrue();
        assertThat(sessions.isOpen(other)).isFalse();
        assertThat(sessions.isOpen(colleagues)).isTrue();
    }

    private void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
    }
}
