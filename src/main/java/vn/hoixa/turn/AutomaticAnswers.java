package vn.hoixa.turn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;

/** Lists answers sent without an officer, for the quality check. */
@Component
public class AutomaticAnswers {
    private static final Duration ONE_TALK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final Masker masker;

    AutomaticAnswers(JdbcClient jdbc, Addresses addresses, Masker masker) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.masker = masker;
    }

    /** A turn that was answered, and where. */
    public record Given(UUID turn, ChannelName channel) {}

    private record Row(UUID turn, AddressId to) {}

    /**
     * Answers to words that a citizen typed, from a moment until before another. A pressed option was the citizen's
     * choice.
     */
    public List<Given> between(Instant start, Instant end) {
        return given(jdbc.sql("""
            SELECT id, address_id FROM turn
            WHERE outcome = 'answered' AND at >= :start AND at < :end AND choice IS NULL AND asked !~ '^\\s*[0-9]?\\s*$'
            ORDER BY at, id
            """)
                .param("start", Turns.utc(start))
                .param("end", Turns.utc(end))
                .query((row, _) -> row(row))
                .list());
    }

    /** Answers after which the citizen's next message, in that period, was 9: not this matter. */
    public List<Given> rejectedBetween(Instant start, Instant end) {
        return given(jdbc.sql("""
            SELECT DISTINCT answer.id, said.address_id FROM turn said
            CROSS JOIN LATERAL (SELECT id, outcome FROM turn WHERE address_id = said.address_id AND at < said.at
                                ORDER BY at DESC LIMIT 1) AS answer
            WHERE said.at >= :start AND said.at < :end AND answer.outcome = 'answered'
              AND (said.choice = 'k:not-this' OR said.asked ~ '^\\s*9\\s*$')
            ORDER BY answer.id
            """)
                .param("start", Turns.utc(start))
                .param("end", Turns.utc(end))
                .query((row, _) -> row(row))
                .list());
    }

    /** The same citizen's last words within an hour before each of these turns; none where it began a conversation. */
    public Map<UUID, MaskedText> before(Collection<UUID> turns) {
        var words = new HashMap<UUID, MaskedText>();
        jdbc.sql("""
            SELECT turn.id, earlier.asked FROM turn
            CROSS JOIN LATERAL (SELECT asked FROM turn AS one WHERE one.address_id = turn.address_id
                                AND one.at < turn.at AND one.at > turn.at - make_interval(mins => :minutes)
                                ORDER BY one.at DESC LIMIT 1) AS earlier
            WHERE turn.id = ANY (:turns)
            """)
                .param("minutes", (int) ONE_TALK.toMinutes())
                .param("turns", turns.toArray(UUID[]::new))
                .query(row -> {
                    words.put(row.getObject(1, UUID.class), masker.stored(row.getString(2)));
                });
        return words;
    }

    private List<Given> given(List<Row> rows) {
        var channels = addresses.channels(rows.stream().map(Row::to).distinct().toList());
        return rows.stream()
                .map(row -> new Given(row.turn, channels.getOrDefault(row.to, ChannelName.WEB)))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), new AddressId(row.getObject("address_id", UUID.class)));
    }
}
