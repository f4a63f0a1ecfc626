package vn.hoixa.scam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.WorkingCalendar;

/**
 * Numbers, accounts, addresses and texts known from official warnings and police judgements. No value is stored itself:
 * a number, account or address is stored as a keyed mark, a text as its shape.
 */
@Component
public class KnownItems {
    private final JdbcClient jdbc;
    private final Clock clock;

    KnownItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The source of a warning.
     *
     * @param by its name for citizens, such as "Công an xã Hà Đông"
     * @param until the last day on which it holds; empty where it has no end
     * @param origin the warning or the group of reports it comes from; {@link #withdraw} takes it back by this
     */
    public record Source(String by, LocalDate on, Optional<LocalDate> until, Origin kind, String origin) {}

    /** Kinds of sources. */
    public enum Origin {
        WARNING,
        JUDGEMENT
    }

    /** Adds the identifiers and words of a message; what is known from the same origin already stays as it is. */
    public void add(Handed message, Source source) {
        message.identifiers().forEach(each -> insert(each.kind(), each.mark(), new long[0], source));
        if (message.shape().length > 0) insert(ItemKind.TEXT, "", message.shape(), source);
    }

    /** The marks known from an origin. */
    public Set<String> marks(Origin kind, String origin) {
        return jdbc.sql("SELECT mark FROM known_item WHERE origin_kind = ? AND origin = ? AND withdrawn_at IS NULL"
                        + " AND kind <> 'TEXT'")
                .params(kind.name(), origin)
                .query(String.class)
                .set();
    }

    /** Removes what came from an origin, for example when its warning is withdrawn. */
    public void withdraw(Origin kind, String origin) {
        jdbc.sql("UPDATE known_item SET withdrawn_at = ? WHERE origin_kind = ? AND origin = ? AND withdrawn_at IS NULL")
                .params(now(), kind.name(), origin)
                .update();
    }

    List<Match> matches(Handed message) {
        String[] marks = message.identifiers().stream().map(Identifier::mark).toArray(String[]::new);
        Stream<Match> named = jdbc.sql("""
            SELECT DISTINCT kind, warned_by, warned_on, origin_kind, origin FROM known_item
            WHERE withdrawn_at IS NULL AND kind <> 'TEXT' AND mark = ANY (?)
              AND (valid_until IS NULL OR valid_until >= ?) ORDER BY warned_on DESC
            """).param(marks).param(today()).query(KnownItems::match).list().stream();
        return Stream.concat(named, alike(message)).distinct().toList();
    }

    private Stream<Match> alike(Handed message) {
        if (message.shape().length == 0) return Stream.empty();
        return jdbc
                .sql("SELECT kind, warned_by, warned_on, origin_kind, origin, shape FROM known_item"
                        + " WHERE withdrawn_at IS NULL AND kind = 'TEXT' AND (valid_until IS NULL OR valid_until >= ?)"
                        + " ORDER BY warned_on DESC")
                .param(today())
                .query((row, at) -> new Shaped(match(row, at), shape(row)))
                .list()
                .stream()
                .filter(each -> TextShape.alike(each.shape, message.shape()))
                .map(Shaped::match);
    }

    private record Shaped(Match match, long[] shape) {}

    private void insert(ItemKind kind, String mark, long[] shape, Source source) {
        jdbc.sql("""
            INSERT INTO known_item (id, kind, mark, shape, warned_by, warned_on, valid_until, origin_kind, origin, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
                .params(Arrays.asList(
                        UUID.randomUUID(),
                        kind.name(),
                        mark,
                        shape,
                        source.by(),
                        source.on(),
                        source.until().orElse(null),
                        source.kind().name(),
                        source.origin(),
                        now()))
                .update();
    }

    private static Match match(ResultSet row, int at) throws SQLException {
        boolean warned = Origin.valueOf(row.getString("origin_kind")) == Origin.WARNING;
        return new Match(
                ItemKind.valueOf(row.getString("kind")),
                row.getString("warned_by"),
                row.getObject("warned_on", LocalDate.class),
                warned ? Optional.of(row.getString("origin")) : Optional.empty());
    }

    static long[] shape(ResultSet row) throws SQLException {
        Long[] places = (Long[]) row.getArray("shape").getArray();
        return Stream.of(places).mapToLong(Long::longValue).toArray();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
