package vn.hoixa.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records when Zalo's webhook was last seen signed in each form or wrongly, for the doctor; written at most once a
 * minute for each.
 */
final class WebhookSightings {
    /** A webhook whose signature was wrong or missing. */
    static final String WRONG_SIGNATURE = "wrong-signature";

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSightings.class);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    WebhookSightings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void signed(SignatureForm form) {
        if (!noted.containsKey(form.name())) {
            LOG.info("Zalo signs its webhooks in the form {}", form);
        }
        note(form.name());
    }

    void wronglySigned() {
        if (!noted.containsKey(WRONG_SIGNATURE)) {
            LOG.warn(
                    "a webhook in Zalo's name had a wrong signature or none and was refused; further ones are only counted");
        }
        note(WRONG_SIGNATURE);
    }

    /** When it last happened. */
    Optional<Instant> last(String what) {
        return jdbc.sql("SELECT last_seen FROM zalo_sight WHERE what = ?")
                .param(what)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private void note(String what) {
        var now = clock.instant();
        var before = noted.get(what);
        if (before != null && before.plus(SELDOM).isAfter(now)) {
            return;
        }
        jdbc.sql("""
            INSERT INTO zalo_sight (what, last_seen) VALUES (:what, :at)
            ON CONFLICT (what) DO UPDATE SET last_seen = :at
            """)
                .param("what", what)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        noted.put(what, now);
    }
}
