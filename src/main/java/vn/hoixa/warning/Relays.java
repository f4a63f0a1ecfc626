package vn.hoixa.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;

/** Reports of who has passed a warning on, and to how many households. */
@Component
public class Relays {
    private final JdbcClient jdbc;
    private final Clock clock;

    Relays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A report that a warning was passed on in a village.
     *
     * @param by the village head; empty for a neighbour, who is not named
     */
    public record Relay(WarningId warning, String village, Optional<OfficerId> by, int households, Instant at) {}

    /** Records that a village head shared it in the village's group, or told this many households. */
    public void confirm(WarningId warning, Officer by, VillageId village, int households) {
        insert(warning, village.value(), by.id().value(), null, households);
    }

    /** Records that a subscriber told this many households. */
    public void confirm(WarningId warning, AddressId by, Optional<VillageId> village, int households) {
        insert(warning, village.map(VillageId::value).orElse(""), null, by.value(), households);
    }

    /** The latest report of each person about a warning, latest first. */
    public List<Relay> of(WarningId warning) {
        return jdbc.sql("""
            SELECT * FROM (
                SELECT DISTINCT ON (coalesce(officer_id, address_id)) * FROM warning_relay WHERE warning = ?
                ORDER BY coalesce(officer_id, address_id), id DESC) AS last
            ORDER BY id DESC
            """)
                .param(warning.value())
                .query((row, _) -> new Relay(
                        warning,
                        row.getString("village"),
                        Optional.ofNullable(row.getObject("officer_id", UUID.class))
                                .map(OfficerId::new),
                        row.getInt("households"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void insert(
            WarningId warning, String village, @Nullable UUID officer, @Nullable UUID address, int households) {
        jdbc.sql("""
            INSERT INTO warning_relay (warning, village, officer_id, address_id, households, at)
            VALUES (:warning, :village, :officer, :address, :households, :at)
            """)
                .param("warning", warning.value())
                .param("village", village)
                .param("officer", officer)
                .param("address", address)
                .param("households", Math.clamp(households, 0, 5000))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
