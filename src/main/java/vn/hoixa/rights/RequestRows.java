package vn.hoixa.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;

/** The rows of {@code data_request}. */
@Component
class RequestRows {
    private final JdbcClient jdbc;
    private final Masker masker;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Masker masker, Clock clock) {
        this.jdbc = jdbc;
        this.masker = masker;
        this.clock = clock;
    }

    /**
     * Where a request came from.
     *
     * @param by who took it in at the counter; empty in a conversation
     * @param on the day on which it came
     */
    record Origin(Optional<Officer> by, LocalDate on) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /**
     * Inserts a request, or returns the person's open request of the same kind. Corrections are always inserted, since
     * each has its own words.
     */
    DataRequest insert(AddressId person, RequestKind kind, MaskedText words, Origin origin) {
        var now = clock.instant();
        jdbc.sql("""
            INSERT INTO data_request (id, kind, origin, address_id, words, received_at, received_by, acknowledged_at,
                                      due_on)
            VALUES (:id, :kind, :origin, :person, :words, :received, :by, :now, :due)
            ON CONFLICT (address_id, kind) WHERE state = 'open' AND kind <> 'correct' DO NOTHING
            """)
                .param("id", UUID.randomUUID())
                .param("kind", kind.id())
                .param("origin", origin.by().isPresent() ? "counter" : "chat")
                .param("person", person.value())
                .param("words", words.value())
                .param("received", utc(received(origin, now)))
                .param("now", utc(now))
                .param("by", origin.by().map(officer -> officer.id().value()).orElse(null))
                .param("due", kind.due(origin.on()))
                .update();
        return read(
                        "WHERE address_id = ? AND kind = ? AND state = 'open' ORDER BY number DESC LIMIT 1",
                        person.value(),
                        kind.id())
                .getFirst();
    }

    /** The start of an earlier day, since its hour is not known. */
    private Instant received(Origin origin, Instant now) {
        return origin.on().equals(today())
                ? now
                : origin.on().atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    /** The request, locked until the transaction ends. */
    Optional<DataRequest> hold(UUID id) {
        return read("WHERE id = ? FOR UPDATE", id).stream().findFirst();
    }

    Optional<DataRequest> find(UUID id) {
        return read("WHERE id = ?", id).stream().findFirst();
    }

    /** The most urgent first. */
    List<DataRequest> open() {
        return read("WHERE state = 'open' ORDER BY due_on, number");
    }

    /** The open requests of a person, most urgent first. */
    List<DataRequest> openOf(AddressId person) {
        return read("WHERE address_id = ? AND state = 'open' ORDER BY due_on, number", person.value());
    }

    /** The other open requests of the same person. */
    List<UUID> others(DataRequest request) {
        return request.person().stream()
                .flatMap(person -> openOf(person).stream())
                .map(DataRequest::id)
                .filter(other -> !other.equals(request.id()))
                .toList();
    }

    /** The latest first. */
    List<DataRequest> settled(int most) {
        return read("WHERE state <> 'open' ORDER BY settled_at DESC LIMIT ?", most);
    }

    void settle(UUID id, DataRequest.State state, Optional<Officer> by, String note) {
        jdbc.sql("""
            UPDATE data_request SET state = :state, settled_by = :by, settled_at = :now, note = :note WHERE id = :id
            """)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("by", by.map(officer -> officer.id().value()).orElse(null))
                .param("now", utc(clock.instant()))
                .param("note", note)
                .param("id", id)
                .update();
    }

    private List<DataRequest> read(String which, Object... parameters) {
        return jdbc.sql("SELECT * FROM data_request " + which)
                .params(parameters)
                .query((row, _) -> read(row))
                .list();
    }

    private DataRequest read(ResultSet row) throws SQLException {
        return new DataRequest(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                RequestKind.of(row.getString("kind")).orElseThrow(),
                Optional.ofNullable(row.getObject("address_id", UUID.class)).map(AddressId::new),
                masker.stored(row.getString("words")),
                instant(row, "received_at").orElseThrow(),
                instant(row, "acknowledged_at").orElseThrow(),
                officer(row, "received_by"),
                row.getObject("due_on", LocalDate.class),
                end(row));
    }

    private static Optional<DataRequest.End> end(ResultSet row) throws SQLException {
        var at = instant(row, "settled_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataRequest.End(
                        DataRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        officer(row, "settled_by"),
                        at.get(),
                        row.getString("note")));
    }

    private static Optional<OfficerId> officer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(OfficerId::new);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
