package vn.hoixa.turn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;
import vn.hoixa.review.Ticket;

/** The rows of {@code turn}: masked messages with their outcomes. */
@Component
public class Turns {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOLD = "SELECT id, address_id, at, asked, cleared_text_id, about FROM turn ";

    private final JdbcClient jdbc;
    private final ClearedTexts texts;
    private final Masker masker;

    Turns(JdbcClient jdbc, ClearedTexts texts, Masker masker) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.masker = masker;
    }

    /**
     * The stored form of a message.
     *
     * @param edition how often it was changed since it was sent
     */
    public record Asked(
            AddressId from,
            Optional<String> messageId,
            Instant at,
            MaskedText words,
            Optional<OptionId> choice,
            int edition) {}

    /**
     * The outcome of a message.
     *
     * @param text stored already
     * @param question that was opened, or added to
     */
    public record Ending(
            TurnOutcome outcome,
            ClearedText text,
            Received.About about,
            Optional<UUID> question,
            Optional<Ticket> ticket,
            Optional<Instant> promisedBy) {}

    /** The reply that a message got when it first came. */
    public Optional<Received> find(AddressId from, String messageId) {
        return find(from, messageId, "");
    }

    /** The first reply to an edited message, when one of its editions had these words. */
    public Optional<Received> find(AddressId from, String messageId, String asked) {
        return jdbc.sql("""
            SELECT id, outcome, cleared_text_id, about, ticket, promised_by, edition FROM turn
            WHERE address_id = :from AND message_id = :message AND :asked IN ('', asked)
            UNION ALL
            SELECT t.id, t.outcome, t.cleared_text_id, t.about, t.ticket, t.promised_by, t.edition
            FROM turn_joined j JOIN turn t ON t.id = j.turn_id
            WHERE j.address_id = :from AND j.message_id = :message AND :asked IN ('', j.asked)
            ORDER BY edition LIMIT 1
            """)
                .param("from", from.value())
                .param("message", messageId)
                .param("asked", asked)
                .query((row, _) -> Kept.read(row))
                .optional()
                .map(kept -> kept.received(texts.get(kept.text)));
    }

    /** Number of turns since a moment, without those over the rate limit. */
    public int since(AddressId from, Instant start) {
        return jdbc.sql("SELECT count(*) FROM turn WHERE address_id = ? AND at > ? AND NOT slowed")
                .param(from.value())
                .param(utc(start))
                .query(Integer.class)
                .single();
    }

    /** Whether a turn since then was over the rate limit. */
    public boolean wasSlowed(AddressId from, Instant start) {
        return jdbc.sql("SELECT count(*) FROM turn WHERE address_id = ? AND at > ? AND slowed")
                        .param(from.value())
                        .param(utc(start))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Records another message that a turn took. */
    public void join(Received turn, Asked part) {
        jdbc.sql("INSERT INTO turn_joined (address_id, message_id, turn_id, asked) VALUES (?, ?, ?, ?)")
                .param(part.from.value())
                .param(part.messageId.orElseThrow())
                .param(turn.turn())
                .param(part.words.value())
                .update();
    }

    /** The number of the next edition of an edited message; the first where none came before. */
    public int nextEdition(AddressId from, String messageId) {
        return jdbc.sql("SELECT coalesce(max(edition) + 1, 0) FROM turn WHERE address_id = ? AND message_id = ?")
                .param(from.value())
                .param(messageId)
                .query(Integer.class)
                .single();
    }

    private static boolean isSlowDown(ClearedText text) {
        return text.basis() instanceof Basis.Standing(StandingReply reply) && reply == StandingReply.SLOW_DOWN;
    }

    /** Writes a turn. */
    public Received insert(Asked asked, Ending ending) {
        var turn = new Received(
                UUID.randomUUID(),
                ending.outcome,
                ending.text,
                ending.about,
                ending.ticket,
                ending.promisedBy,
                Received.Acceptance.KEPT);
        jdbc.sql("""
            INSERT INTO turn (id, address_id, message_id, at, asked, choice, outcome, cleared_text_id, about,
                              question_id, ticket, promised_by, edition, slowed)
            VALUES (:id, :from, :message, :at, :asked, :choice, :outcome, :text, :about::jsonb,
                    :question, :ticket, :promised, :edition, :slowed)
            """)
                .param("id", turn.turn())
                .param("from", asked.from.value())
                .param("message", asked.messageId.orElse(null))
                .param("at", utc(asked.at))
                .param("asked", asked.words.value())
                .param("choice", asked.choice.map(Object::toString).orElse(null))
                .param("outcome", turn.outcome().id())
                .param("text", ending.text.id())
                .param("about", JSON.writeValueAsString(turn.about()))
                .param("question", ending.question.orElse(null))
                .param("ticket", turn.ticket().map(Ticket::digits).orElse(null))
                .param("promised", turn.promisedBy().map(Turns::utc).orElse(null))
                .param("edition", asked.edition)
                .param("slowed", isSlowDown(ending.text))
                .update();
        return turn;
    }

    /** A turn of this conversation. */
    Optional<Told> told(AddressId from, UUID turn) {
        return told(List.of(turn)).stream()
                .filter(told -> told.to().equals(from))
                .findFirst();
    }

    List<Told> told(Collection<UUID> ids) {
        return jdbc.sql(TOLD + "WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> told(row))
                .list();
    }

    /**
     * The last turn of the question that a text answers, or the turn it replied to, or the latest before it was sent.
     */
    Optional<Told> around(AddressId from, UUID text) {
        return jdbc.sql("""
            SELECT id, address_id, at, asked, cleared_text_id, about
            FROM (SELECT *, cleared_text_id = :text AS says_it,
                         EXISTS (SELECT FROM question q WHERE q.id = question_id AND q.answer_text_id = :text) AS asks_it
                  FROM turn WHERE address_id = :from) AS turns
            WHERE says_it OR asks_it
               OR at <= (SELECT min(enqueued_at) FROM delivery WHERE address_id = :from AND cleared_text_id = :text)
            ORDER BY asks_it DESC, says_it DESC, at DESC LIMIT 1
            """)
                .param("from", from.value())
                .param("text", text)
                .query((row, _) -> told(row))
                .optional();
    }

    Optional<Told> lastAnswered(AddressId from) {
        return jdbc.sql(TOLD + "WHERE address_id = ? AND outcome = 'answered' ORDER BY at DESC LIMIT 1")
                .param(from.value())
                .query((row, _) -> told(row))
                .optional();
    }

    private Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                new AddressId(row.getObject("address_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                masker.stored(row.getString("asked")),
                row.getObject("cleared_text_id", UUID.class),
                JSON.readValue(row.getString("about"), Received.About.class));
    }

    /** The last turns of a conversation before a moment, oldest first, so many at most. */
    List<Said> before(AddressId from, Instant moment, int most) {
        return said(jdbc.sql("""
            SELECT * FROM (SELECT id, at, outcome, asked, choice, cleared_text_id FROM turn
                           WHERE address_id = ? AND at < ? ORDER BY at DESC LIMIT ?) AS latest
            ORDER BY at
            """).param(from.value()).param(utc(moment)).param(most));
    }

    /** The first turns of a conversation after a place, oldest first, so many at most. */
    List<Said> after(AddressId from, Cursor place, int most) {
        return said(jdbc.sql("""
            SELECT id, at, outcome, asked, choice, cleared_text_id FROM turn
            WHERE address_id = ? AND (at, id) > (?, ?) ORDER BY at, id LIMIT ?
            """)
                .param(from.value())
                .param(utc(place.at()))
                .param(place.turn())
                .param(most));
    }

    private List<Said> said(JdbcClient.StatementSpec query) {
        var rows = query.query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        outcome(row),
                        row.getString("asked"),
                        Optional.ofNullable(row.getString("choice")),
                        row.getObject("cleared_text_id", UUID.class)))
                .list();
        var bodies = texts.get(rows.stream().map(Row::text).distinct().toList());
        return rows.stream()
                .map(row -> new Said(
                        Cursor.afterTurn(row.at, row.id),
                        Optional.of(row.id),
                        Optional.of(row.outcome),
                        Optional.of(masker.stored(row.asked)),
                        row.choice,
                        java.util.Objects.requireNonNull(bodies.get(row.text))))
                .toList();
    }

    /** The messages that make up a question, oldest first. */
    List<MaskedText> words(UUID question) {
        return jdbc.sql("SELECT asked FROM turn WHERE question_id = ? AND asked <> '' ORDER BY at")
                .param(question)
                .query((row, _) -> masker.stored(row.getString(1)))
                .list();
    }

    /** The last typed words since then that are more than a key, for a callback requested without other words. */
    public Optional<MaskedText> lastWords(AddressId from, Instant start) {
        return jdbc.sql("""
            SELECT asked FROM turn WHERE address_id = ? AND at > ? AND length(asked) > 3
            ORDER BY at DESC LIMIT 1
            """)
                .param(from.value())
                .param(utc(start))
                .query((row, _) -> masker.stored(row.getString(1)))
                .optional();
    }

    /** The last typed words of a conversation since a moment, at most {@code most}, oldest first. */
    public List<MaskedText> lastWords(AddressId from, int most, Instant start) {
        if (most == 0) return List.of();
        return jdbc.sql("""
            SELECT asked FROM (SELECT asked, at FROM turn WHERE address_id = ? AND at > ? AND asked <> ''
                               ORDER BY at DESC LIMIT ?) AS latest
            ORDER BY at
            """)
                .param(from.value())
                .param(utc(start))
                .param(most)
                .query((row, _) -> masker.stored(row.getString(1)))
                .list();
    }

    private record Row(UUID id, Instant at, TurnOutcome outcome, String asked, Optional<String> choice, UUID text) {}

    private static TurnOutcome outcome(ResultSet row) throws SQLException {
        return TurnOutcome.valueOf(row.getString("outcome").toUpperCase(java.util.Locale.ROOT));
    }

    private record Kept(
            UUID id,
            TurnOutcome outcome,
            UUID text,
            Received.About about,
            Optional<Ticket> ticket,
            Optional<Instant> promisedBy) {
        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getObject("id", UUID.class),
                    Turns.outcome(row),
                    row.getObject("cleared_text_id", UUID.class),
                    JSON.readValue(row.getString("about"), Received.About.class),
                    Optional.ofNullable(row.getString("ticket")).map(Ticket::new),
                    Optional.ofNullable(row.getObject("promised_by", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant));
        }

        Received received(ClearedText text) {
            return new Received(id, outcome, text, about, ticket, promisedBy, Received.Acceptance.KEPT);
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
