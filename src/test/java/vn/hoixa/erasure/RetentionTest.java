package vn.hoixa.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;

/** What is past its time goes, what is not stays, and a rehearsal tells the truth without touching anything. */
class RetentionTest {
    private static final Period YEAR = Period.ofYears(1);
    private static final RetentionSettings SETTINGS =
            new RetentionSettings(Period.ofMonths(12), Period.ofMonths(6), Period.ofYears(5));

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final OfficerId officer =
            TestOffice.on(database, Clock.systemUTC()).anOfficer(Role.LEADER).id();

    @Test
    void whatIsPastItsTimeGoesAndTheRestStays() throws Exception {
        var gone = aPerson(YEAR.plusDays(3));
        var stays = aPerson(YEAR.minusDays(3));
        aWaitingQuestion(stays, YEAR.plusDays(9));
        evidence(stays, Period.ofMonths(7));
        evidence(stays, Period.ofMonths(5));
        audited(Period.ofYears(6));
        long before = count("audit");

        var rehearsed = retention(SETTINGS).rehearse();
        assertThat(count("turn")).isEqualTo(3);
        assertThat(count("audit")).isEqualTo(before);

        assertThat(retention(SETTINGS).sweep()).isEqualTo(rehearsed);
        assertThat(rehearsed.gone())
                .containsEntry(Sweep.Kind.TURNS, 1L)
                .containsEntry(Sweep.Kind.QUESTIONS, 1L)
                .containsEntry(Sweep.Kind.DELIVERIES, 1L)
                .containsEntry(Sweep.Kind.TEXTS, 1L)
                .containsEntry(Sweep.Kind.PEOPLE, 1L)
                .containsEntry(Sweep.Kind.EVIDENCE, 1L)
                .containsEntry(Sweep.Kind.AUDIT, 1L);
        assertThat(Traces.inDatabase(owner, List.of(gone.toString(), "lời " + gone)))
                .isEmpty();
        assertThat(count("turn")).isEqualTo(2);
        assertThat(count("question")).isEqualTo(2);
        assertThat(count("cleared_text WHERE body LIKE 'lời %'")).isEqualTo(1);
        assertThat(count("audit")).isEqualTo(before - 1);
        assertThat(retention(SETTINGS).sweep().isNothing()).isTrue();
        String left = jdbc.sql("SELECT body FROM cleared_text WHERE standing = 'erased'")
                .query(String.class)
                .single();
        assertThat(Files.readAllLines(Path.of("prompts/standing-replies.yaml"))).contains("erased: " + left);
    }

    @Test
    void theApplicationReachesNothingYoungerAndNothingElse() {
        audited(Period.ofYears(4));
        assertThatThrownBy(
                        () -> jdbc.sql("SELECT count(*) FROM erase_past(now(), now(), now() - interval '4 years', 9)")
                                .query(Long.class)
                                .single())
                .rootCause()
                .hasMessageContaining("five years");
        for (String forbidden : List.of(
                "SELECT erase_rows('audit', 'true')",
                "SELECT erase_texts(ARRAY(SELECT id FROM cleared_text))",
                "DELETE FROM audit",
                "UPDATE cleared_text SET body = 'khác'",
                "DELETE FROM turn",
                "DELETE FROM tombstone")) {
            assertThatThrownBy(() -> asErasing(forbidden)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void aStretchOfTimeHasItsBoundsAndItsWords() {
        assertThatThrownBy(() -> new RetentionSettings(Period.ofMonths(12), Period.ofMonths(6), Period.ofYears(4)))
                .hasMessageContaining("hoixa.retention.audit là P4Y");
        assertThatThrownBy(() -> new RetentionSettings(Period.ofDays(30), Period.ofMonths(6), Period.ofYears(5)))
                .hasMessageContaining("hoixa.retention.turns");
        assertThat(RetentionSettings.words(Period.ofMonths(12))).isEqualTo("12 tháng");
        assertThat(RetentionSettings.words(Period.ofYears(5))).isEqualTo("5 năm");
    }

    /** The word by which the functions tell the triggers is no secret; it is the rights that count. */
    private void asErasing(String statement) throws SQLException {
        try (var connection = database.app().getConnection();
                var session = connection.createStatement()) {
            session.execute("SELECT set_config('hoixa.erasing', 'on', false)");
            session.execute(statement);
        }
    }

    private Retention retention(RetentionSettings settings) {
        var source = database.app();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        return new Retention(JdbcClient.create(source), settings, transaction, Clock.systemUTC());
    }

    /** Somebody who asked, was answered by an officer and was sent it, so long ago. */
    private UUID aPerson(Period ago) {
        var person = UUID.randomUUID();
        var at = ago(ago);
        jdbc.sql("INSERT INTO address (id, channel, recipient, first_seen) VALUES (?, 'WEB', ?, ?)")
                .params(person, person.toString(), at)
                .update();
        var text = aText("lời " + person, at);
        var question = aQuestion(person, at);
        jdbc.sql("""
            UPDATE question SET state = 'answered', decided_by = ?, decided_at = ?, answer_text_id = ? WHERE id = ?
            """).params(officer.value(), at, text, question).update();
        aTurn(person, question, text, at);
        jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, state, enqueued_at, not_before, settled_at,
                                  position)
            VALUES (?, 'WEB', ?, 'sent', ?, ?, ?, nextval('delivery_position'))
            """).params(person, text, at, at, at).update();
        return person;
    }

    private void aWaitingQuestion(UUID person, Period ago) {
        var at = ago(ago);
        aTurn(person, aQuestion(person, at), aText("đang chờ", at), at);
    }

    private UUID aQuestion(UUID person, OffsetDateTime at) {
        var question = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO question (id, ticket, address_id, words, sameness, matter, field, handler, desk, candidates,
                                  facets, opened_at)
            VALUES (?, lpad((SELECT count(*) FROM question)::text, 8, '0'), ?, ?, '', 'reception', 'chung', 'centre',
                    'bàn', '[]', '{}', ?)
            """).params(question, person, "lời " + person, at).update();
        return question;
    }

    private void aTurn(UUID person, UUID question, UUID text, OffsetDateTime at) {
        jdbc.sql("""
            INSERT INTO turn (id, address_id, at, asked, outcome, cleared_text_id, about, question_id)
            VALUES (?, ?, ?, ?, 'waiting', ?, '{}', ?)
            """)
                .params(UUID.randomUUID(), person, at, "lời " + person, text, question)
                .update();
    }

    private UUID aText(String body, OffsetDateTime at) {
        var text = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO cleared_text (id, body, option_ids, option_labels, basis, revisions, standing, verification,
                                      audience, cleared_at)
            VALUES (?, ?, '{}', '{}', 'standing', '{}', 'waiting',
                    (SELECT (100000000000 + count(*))::text FROM cleared_text), 'open', ?)
            """).params(text, body, at).update();
        return text;
    }

    private void evidence(UUID person, Period ago) {
        var report = UUID.randomUUID();
        jdbc.sql("INSERT INTO scam_group (id) VALUES (?)").param(report).update();
        jdbc.sql("""
            INSERT INTO scam_report (id, group_id, address_id, message, shape, verdict, signs, at)
            VALUES (?, ?, ?, 'tin lạ', '{}', 'signs_of_scam', '{}', ?)
            """).params(report, report, person, ago(ago)).update();
        jdbc.sql(
                        "INSERT INTO scam_evidence (report_id, kind, mark, sealed, kept_since) VALUES (?, 'PHONE', 'a', 'x', ?)")
                .params(report, ago(ago))
                .update();
    }

    private void audited(Period ago) {
        jdbc.sql(
                        "INSERT INTO audit (at, actor, act, subject_kind, subject_id) VALUES (?, 'application', 'a.b', 'x', '')")
                .param(ago(ago))
                .update();
    }

    private static OffsetDateTime ago(Period period) {
        return Instant.now().atOffset(ZoneOffset.UTC).minus(period);
    }

    private long count(String what) {
        return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
    }
}
