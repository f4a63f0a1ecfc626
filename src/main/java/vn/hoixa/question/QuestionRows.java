package vn.hoixa.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Candidate;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Matter;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;
import vn.hoixa.review.Ticket;

/** Reads and locks rows of the table {@code question}. */
@Component
class QuestionRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};
    private static final String UNSETTLED = " WHERE state IN ('open', 'claimed', 'asked_back') ";

    private final JdbcClient jdbc;
    private final Masker masker;

    QuestionRows(JdbcClient jdbc, Masker masker) {
        this.jdbc = jdbc;
        this.masker = masker;
    }

    Optional<QuestionRow> find(UUID id) {
        return select(" WHERE id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<QuestionRow> find(Ticket ticket) {
        return select(" WHERE ticket = :ticket")
                .param("ticket", ticket.digits())
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * Locks the questions until the transaction ends, always in the same order, so that two transactions cannot
     * deadlock.
     */
    List<QuestionRow> hold(Collection<UUID> ids) {
        return select(" WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    /** The unsettled questions of an address, newest first. */
    List<QuestionRow> unsettledOf(AddressId asker) {
        return select(UNSETTLED + "AND address_id = :asker ORDER BY opened_at DESC")
                .param("asker", asker.value())
                .query((row, _) -> read(row))
                .list();
    }

    List<QuestionRow> unsettled() {
        return select(UNSETTLED + "ORDER BY opened_at")
                .query((row, _) -> read(row))
                .list();
    }

    /** The questions opened since a moment, without those about scams, latest first. */
    List<QuestionRow> openedSince(Instant start) {
        return select("""
             WHERE opened_at >= :start AND reason NOT IN ('just_scammed', 'caller_claims_office')
            ORDER BY opened_at DESC
            """)
                .param("start", utc(start))
                .query((row, _) -> read(row))
                .list();
    }

    List<QuestionRow> settled(int limit) {
        return select(" WHERE decided_at IS NOT NULL ORDER BY decided_at DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    List<QuestionRow> mergedInto(UUID id) {
        return select(" WHERE merged_into = :id ORDER BY opened_at")
                .param("id", id)
                .query((row, _) -> read(row))
                .list();
    }

    /** How many questions were merged into each of these. */
    Map<UUID, Integer> joined(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT merged_into, count(*) FROM question WHERE merged_into = ANY (?) GROUP BY merged_into")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The asker of each of these questions. */
    Map<UUID, AddressId> askers(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT id, address_id FROM question WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), new AddressId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Locks late questions whose askers have not been told yet, skipping those that another replica has locked. */
    List<QuestionRow> holdLate(Instant now, int limit) {
        return select("""
             WHERE state IN ('open', 'claimed') AND reminded_at IS NULL AND promised_by < :now
            ORDER BY promised_by LIMIT :limit FOR UPDATE SKIP LOCKED
            """)
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Inserts a question; false when its ticket is already taken. */
    boolean insert(QuestionRow question) {
        return jdbc.sql("""
            INSERT INTO question (id, ticket, address_id, words, sameness, matter, field, handler, desk,
                                  candidates, facets, reason, opened_at, promised_by)
            VALUES (:id, :ticket, :asker, :words, :sameness, :matter, :field, :handler, :desk,
                    :candidates::jsonb, :facets, :reason, :opened, :promised)
            ON CONFLICT (ticket) DO NOTHING
            """)
                        .param("id", question.id())
                        .param("ticket", question.ticket().digits())
                        .param("asker", question.asker().value())
                        .param("words", question.words().value())
                        .param("sameness", question.sameness())
                        .param("matter", matter(question.place().matter()))
                        .param("field", question.place().field())
                        .param("handler", question.place().handler())
                        .param("desk", question.place().desk())
                        .param(
                                "candidates",
                                JSON.writeValueAsString(question.about().candidates()))
                        .param(
                                "facets",
                                question.about().facets().stream()
                                        .map(Facet::id)
                                        .toArray(String[]::new))
                        .param("reason", question.about().reason())
                        .param("opened", utc(question.openedAt()))
                        .param(
                                "promised",
                                question.promisedBy().map(QuestionRows::utc).orElse(null))
                        .update()
                == 1;
    }

    static String matter(Matter matter) {
        return switch (matter) {
            case Matter.OfField _ -> "field";
            case Matter.OfPolice _ -> "police";
            case Matter.OfReception _ -> "reception";
        };
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec select(String where) {
        return jdbc.sql("SELECT * FROM question" + where);
    }

    private QuestionRow read(ResultSet row) throws SQLException {
        return new QuestionRow(
                row.getObject("id", UUID.class),
                new Ticket(row.getString("ticket")),
                new AddressId(row.getObject("address_id", UUID.class)),
                masker.stored(row.getString("words")),
                row.getString("sameness"),
                new QuestionRow.Place(matter(row), row.getString("handler"), row.getString("desk")),
                new QuestionRow.About(
                        JSON.readValue(row.getString("candidates"), CANDIDATES), facets(row), row.getString("reason")),
                instant(row, "opened_at").orElseThrow(),
                instant(row, "promised_by"),
                instant(row, "reminded_at"),
                instant(row, "asked_back_at"),
                QuestionState.of(row.getString("state")),
                claim(row),
                decided(row),
                row.getBytes("callback_number") == null ? Opened.Callback.NOT_WANTED : Opened.Callback.WANTED);
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return switch (row.getString("matter")) {
            case "field" -> new Matter.OfField(row.getString("field"));
            case "police" -> new Matter.OfPolice();
            case "reception" -> new Matter.OfReception();
            default -> throw new IllegalStateException("question.matter is " + row.getString("matter"));
        };
    }

    private static List<Facet> facets(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("facets").getArray())
                .flatMap(id -> Facet.of(id).stream())
                .toList();
    }

    private static Optional<QuestionRow.Claim> claim(ResultSet row) throws SQLException {
        var by = Optional.ofNullable(row.getObject("claimed_by", UUID.class));
        var since = instant(row, "claimed_at");
        var touched = instant(row, "touched_at");
        return by.map(id -> new QuestionRow.Claim(new OfficerId(id), since.orElseThrow(), touched.orElseThrow()));
    }

    private static Optional<QuestionRow.Decided> decided(ResultSet row) throws SQLException {
        var by = Optional.ofNullable(row.getObject("decided_by", UUID.class));
        var at = instant(row, "decided_at");
        var settlement = Optional.ofNullable(row.getString("settlement"))
                .map(name -> Settlement.valueOf(name.toUpperCase(Locale.ROOT)));
        var approval = Optional.ofNullable(row.getObject("approval_id", UUID.class));
        var text = Optional.ofNullable(row.getObject("answer_text_id", UUID.class));
        return by.map(id -> new QuestionRow.Decided(new OfficerId(id), at.orElseThrow(), settlement, approval, text));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
