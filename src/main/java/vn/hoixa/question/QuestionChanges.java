package vn.hoixa.question;

import static vn.hoixa.question.QuestionRows.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Desks.Desk;
import vn.hoixa.review.ClearedText;

/** SQL updates of one question's row, which the caller's transaction has locked. */
@Component
class QuestionChanges {
    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The final values of a question.
     *
     * @param approval of the officer's own words
     * @param answer what the citizen got as the answer; empty when it was settled elsewhere
     */
    record End(
            QuestionState state,
            Optional<Settlement> settlement,
            Optional<UUID> approval,
            Optional<ClearedText> answer,
            Optional<UUID> mergedInto) {}

    void claim(UUID question, Officer by) {
        jdbc.sql("""
            UPDATE question SET state = 'claimed', claimed_by = :by, claimed_at = :now, touched_at = :now
            WHERE id = :id
            """)
                .param("by", by.id().value())
                .param("now", utc(clock.instant()))
                .param("id", question)
                .update();
    }

    /** Makes another officer the one whom the citizen's reply goes to. */
    void takeOver(UUID question, Officer by) {
        jdbc.sql("UPDATE question SET claimed_by = :by, claimed_at = :now, touched_at = :now WHERE id = :id")
                .param("by", by.id().value())
                .param("now", utc(clock.instant()))
                .param("id", question)
                .update();
    }

    /** Records that the holder is still working on it. */
    void touch(UUID question, Officer by) {
        jdbc.sql("UPDATE question SET touched_at = :now WHERE id = :id AND claimed_by = :by")
                .param("now", utc(clock.instant()))
                .param("id", question)
                .param("by", by.id().value())
                .update();
    }

    void release(UUID question) {
        jdbc.sql("""
            UPDATE question SET state = 'open', claimed_by = NULL, claimed_at = NULL, touched_at = NULL
            WHERE id = ?
            """).param(question).update();
    }

    void move(UUID question, Desk to) {
        release(question);
        jdbc.sql("UPDATE question SET matter = ?, field = ?, handler = ?, desk = ? WHERE id = ?")
                .param(QuestionRows.matter(to.matter()))
                .param(QuestionRow.Place.field(to.matter()))
                .param(to.handler())
                .param(to.title())
                .param(question)
                .update();
    }

    /** Marks it as waiting for the citizen; the promise's clock stands still. */
    void askBack(UUID question, Officer by) {
        claim(question, by);
        jdbc.sql("UPDATE question SET state = 'asked_back', promised_by = NULL, asked_back_at = ? WHERE id = ?")
                .param(utc(clock.instant()))
                .param(question)
                .update();
    }

    /** The citizen replied: the question returns to the officer who asked, with a promise counted from now. */
    void replied(UUID question, Optional<Instant> promise) {
        jdbc.sql("""
            UPDATE question SET state = 'claimed', promised_by = :promise, touched_at = :now
            WHERE id = :id AND state = 'asked_back'
            """)
                .param("promise", time(promise))
                .param("now", utc(clock.instant()))
                .param("id", question)
                .update();
    }

    void remind(UUID question, Optional<Instant> promise) {
        jdbc.sql("UPDATE question SET reminded_at = ?, promised_by = coalesce(?::timestamptz, promised_by)"
                        + " WHERE id = ?")
                .param(utc(clock.instant()))
                .param(time(promise))
                .param(question)
                .update();
    }

    void end(UUID question, Officer by, End end) {
        jdbc.sql("""
            UPDATE question SET state = :state, claimed_by = NULL, claimed_at = NULL, touched_at = NULL,
                   decided_by = :by, decided_at = :now, settlement = :settlement, approval_id = :approval,
                   answer_text_id = :answer, merged_into = :merged, callback_number = NULL
            WHERE id = :id
            """)
                .param("state", end.state.column())
                .param("by", by.id().value())
                .param("now", utc(clock.instant()))
                .param(
                        "settlement",
                        end.settlement
                                .map(how -> how.name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .param("approval", end.approval.orElse(null))
                .param("answer", end.answer.map(ClearedText::id).orElse(null))
                .param("merged", end.mergedInto.orElse(null))
                .param("id", question)
                .update();
    }

    void note(UUID question, Officer by, String act, String note) {
        jdbc.sql("INSERT INTO question_note (question_id, officer_id, act, note, at) VALUES (?, ?, ?, ?, ?)")
                .param(question)
                .param(by.id().value())
                .param(act)
                .param(note)
                .param(utc(clock.instant()))
                .update();
    }

    /** Stores the encrypted callback number; there is one per question. */
    void callback(UUID question, byte[] sealed) {
        jdbc.sql("""
            UPDATE question SET callback_number = ?, callback_agreed = ?
            WHERE id = ? AND state IN ('open', 'claimed', 'asked_back')
            """).param(sealed).param(utc(clock.instant())).param(question).update();
    }

    private static java.time.@Nullable OffsetDateTime time(Optional<Instant> instant) {
        return instant.map(QuestionRows::utc).orElse(null);
    }
}
