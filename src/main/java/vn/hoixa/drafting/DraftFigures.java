package vn.hoixa.drafting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.office.WorkingCalendar;

/** Statistics of recent drafts. */
@Component
public class DraftFigures {
    private final JdbcClient jdbc;
    private final DraftRows rows;
    private final DraftingSettings settings;
    private final Clock clock;

    DraftFigures(JdbcClient jdbc, DraftRows rows, DraftingSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param written drafts made
     * @param none attempts without a draft, by reason
     * @param sent drafts that an officer used and sent
     * @param unchanged those of them that were sent unchanged
     */
    public record Lately(int written, Map<Drafted.Why, Integer> none, int sent, int unchanged) {
        public Lately {
            none = Map.copyOf(none);
        }

        /** Share of the sent drafts that were sent unchanged, 0–100; 0 when none was sent. */
        public int unchangedPercent() {
            return sent == 0 ? 0 : Math.round(100f * unchanged / sent);
        }
    }

    /** @param tokensADay limit; 0 means no limit */
    public record Budget(long tokensToday, int tokensADay) {
        /** Whether today's token budget is used up. */
        public boolean isSpent() {
            return tokensADay > 0 && tokensToday >= tokensADay;
        }
    }

    public Lately lately(Duration back) {
        var since = clock.instant().minus(back).atOffset(ZoneOffset.UTC);
        var none = new EnumMap<Drafted.Why, Integer>(Drafted.Why.class);
        jdbc.sql("SELECT why, count(*) FROM machine_draft WHERE made_at >= ? AND why IS NOT NULL GROUP BY why")
                .param(since)
                .query((row, _) -> none.put(Drafted.Why.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        int written = jdbc.sql("SELECT count(*) FROM machine_draft WHERE made_at >= ? AND body IS NOT NULL")
                .param(since)
                .query(Integer.class)
                .single();
        return jdbc.sql("SELECT count(*), count(*) FILTER (WHERE unchanged) FROM draft_use WHERE used_at >= ?")
                .param(since)
                .query((row, _) -> new Lately(written, none, row.getInt(1), row.getInt(2)))
                .single();
    }

    public Budget budget() {
        var midnight = LocalDate.now(clock.withZone(WorkingCalendar.ZONE))
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
        return new Budget(rows.tokensSince(midnight), settings.tokensADay());
    }
}
