package vn.hoixa.erasure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes data past its retention period, in batches of {@value #PORTION}. A dry run does the same in one transaction
 * and rolls it back, so that its figures are the real ones.
 */
@Component
public class Retention {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int PORTION = 2_000;

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Retention(JdbcClient jdbc, RetentionSettings settings, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    public RetentionSettings settings() {
        return settings;
    }

    /** Deletes it for good. */
    public Sweep sweep() {
        var all = Sweep.nothing();
        for (var portion = apart(); !portion.isNothing(); portion = apart()) {
            all = all.plus(portion);
        }
        return all;
    }

    /** Counts what would be deleted now; deletes nothing. */
    public Sweep rehearse() {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var all = Sweep.nothing();
            for (var portion = portion(); !portion.isNothing(); portion = portion()) {
                all = all.plus(portion);
            }
            return all;
        }));
    }

    private Sweep apart() {
        return Objects.requireNonNull(transaction.execute(_ -> portion()));
    }

    private Sweep portion() {
        var gone = new EnumMap<Sweep.Kind, Long>(Sweep.Kind.class);
        jdbc.sql("SELECT what, number FROM erase_past(?, ?, ?, ?)")
                .param(before(settings.turns()))
                .param(before(settings.suspects()))
                .param(before(settings.audit()))
                .param(PORTION)
                .query(row -> {
                    gone.put(Sweep.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2));
                });
        return new Sweep(gone);
    }

    private OffsetDateTime before(Period kept) {
        return clock.instant().atZone(VIETNAM).minus(kept).toOffsetDateTime();
    }
}
