package vn.hoixa.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;

/**
 * Broadcasts (one text to many addresses): progress, pausing, resuming and cancelling. All state is in the database.
 */
@Component
public class Broadcasts {
    private static final Duration LATELY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final ClearedTexts texts;
    private final Clock clock;

    Broadcasts(JdbcClient jdbc, TransactionOperations transactions, Audit audit, ClearedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** State of a broadcast; {@code FINISHED} when no delivery of it waits any more. */
    public enum State {
        RUNNING,
        PAUSED,
        CANCELLED,
        FINISHED
    }

    /** Status of a delivery. */
    public enum Fate {
        WAITING,
        SENT,
        /** The channel cannot reach the address: blocked, left, outside the window in which it may be written to. */
        OUT_OF_REACH,
        /** Cancelled with its broadcast before it was sent. */
        CANCELLED,
        /** The recipient no longer wanted it before it was sent. */
        DECLINED,
        /** The channel refused it. */
        REFUSED
    }

    /**
     * Number of deliveries of a broadcast with the same status.
     *
     * @param reason why, for officers; empty while they wait and when they were sent
     */
    public record Count(ChannelName channel, Fate fate, Optional<String> reason, int number) {}

    /**
     * Progress of a broadcast.
     *
     * @param reason why it is paused or cancelled
     * @param perSecond deliveries sent or given up per second, over the last minute
     * @param left estimated time for the waiting ones at that rate; empty when nothing is sent
     */
    public record Progress(
            State state, Optional<String> reason, List<Count> counts, double perSecond, Optional<Duration> left) {
        /** The number of deliveries with a status, over all channels. */
        public int number(Fate fate) {
            return counts.stream()
                    .filter(count -> count.fate == fate)
                    .mapToInt(Count::number)
                    .sum();
        }
    }

    /**
     * A broadcast in the list.
     *
     * @param beginning the first line of its text, with the next one when it only announces that
     */
    public record Listed(BroadcastId id, Urgency urgency, Instant begunAt, String beginning, Progress progress) {}

    /** The latest broadcasts, those that are not finished first, then by age, newest first. */
    public List<Listed> latest(int limit) {
        var begun =
                jdbc.sql("""
            SELECT id, urgency, begun_at, state, reason,
                   (SELECT cleared_text_id FROM delivery WHERE broadcast_id = broadcast.id LIMIT 1) AS text
            FROM broadcast ORDER BY state IN ('RUNNING', 'PAUSED') DESC, begun_at DESC LIMIT ?
            """).param(limit).query((row, _) -> Begun.read(row)).list();
        var ids = begun.stream().map(Begun::id).toList();
        var counts = counts(ids);
        var lately = settledLately(ids);
        var bodies =
                texts.get(begun.stream().flatMap(each -> each.text.stream()).toList());
        return begun.stream()
                .map(each ->
                        each.listed(bodies, counts.getOrDefault(each.id, List.of()), lately.getOrDefault(each.id, 0)))
                .toList();
    }

    private record Begun(
            BroadcastId id, Urgency urgency, Instant at, State state, Optional<String> reason, Optional<UUID> text) {
        static Begun read(ResultSet row) throws SQLException {
            return new Begun(
                    new BroadcastId(row.getObject("id", UUID.class)),
                    Urgency.valueOf(row.getString("urgency")),
                    row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                    State.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getString("reason")),
                    Optional.ofNullable(row.getObject("text", UUID.class)));
        }

        Listed listed(Map<UUID, ClearedText> bodies, List<Count> counts, int lately) {
            var beginning = text.map(bodies::get)
                    .map(found -> beginning(found.body().lines().toList()))
                    .orElse("");
            return new Listed(
                    id, urgency, at, beginning, Broadcasts.progress(new Standing(state, reason), counts, lately));
        }

        private static String beginning(List<String> lines) {
            var first = lines.getFirst();
            return first.endsWith(":") && lines.size() > 1 ? first + " " + lines.get(1) : first;
        }
    }

    /** Progress of a broadcast; empty for an unknown one. */
    public Optional<Progress> progress(BroadcastId broadcast) {
        return jdbc.sql("SELECT state, reason FROM broadcast WHERE id = ?")
                .param(broadcast.value())
                .query((row, _) -> new Standing(
                        State.valueOf(row.getString("state")), Optional.ofNullable(row.getString("reason"))))
                .optional()
                .map(standing -> progress(
                        standing,
                        counts(List.of(broadcast)).getOrDefault(broadcast, List.of()),
                        settledLately(List.of(broadcast)).getOrDefault(broadcast, 0)));
    }

    private record Standing(State state, Optional<String> reason) {}

    private static Progress progress(Standing standing, List<Count> counts, int lately) {
        double perSecond = (double) lately / LATELY.toSeconds();
        var progress = new Progress(standing.state, standing.reason, counts, perSecond, Optional.empty());
        int waiting = progress.number(Fate.WAITING);
        if (perSecond == 0 || waiting == 0) {
            return progress;
        }
        var left = Duration.ofSeconds(Math.round(waiting / perSecond));
        return new Progress(standing.state, standing.reason, counts, perSecond, Optional.of(left));
    }

    private Map<BroadcastId, List<Count>> counts(Collection<BroadcastId> broadcasts) {
        var counts = new HashMap<BroadcastId, List<Count>>();
        jdbc.sql("""
            SELECT broadcast_id, channel,
                   CASE WHEN state IN ('waiting', 'sending') THEN 'WAITING'
                        WHEN state = 'sent' THEN 'SENT'
                        WHEN code = 'unreachable' THEN 'OUT_OF_REACH'
                        WHEN code = 'cancelled' THEN 'CANCELLED'
                        WHEN code = 'declined' THEN 'DECLINED'
                        ELSE 'REFUSED' END AS fate,
                   reason, count(*) AS number
            FROM delivery WHERE broadcast_id = ANY (?) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 5 DESC
            """).param(ids(broadcasts)).query(row -> {
            counts.computeIfAbsent(new BroadcastId(row.getObject("broadcast_id", UUID.class)), _ -> new ArrayList<>())
                    .add(new Count(
                            ChannelName.valueOf(row.getString("channel")),
                            Fate.valueOf(row.getString("fate")),
                            Optional.ofNullable(row.getString("reason")),
                            row.getInt("number")));
        });
        return counts;
    }

    private Map<BroadcastId, Integer> settledLately(Collection<BroadcastId> broadcasts) {
        var settled = new HashMap<BroadcastId, Integer>();
        jdbc.sql("""
            SELECT broadcast_id, count(*) FROM delivery
            WHERE broadcast_id = ANY (?) AND settled_at > ? GROUP BY broadcast_id
            """)
                .param(ids(broadcasts))
                .param(at(clock.instant().minus(LATELY)))
                .query(row -> {
                    settled.put(new BroadcastId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return settled;
    }

    private static UUID[] ids(Collection<BroadcastId> broadcasts) {
        return broadcasts.stream().map(BroadcastId::value).toArray(UUID[]::new);
    }

    /** Whether something of these is still to be sent or on its way. */
    public boolean anythingWaits(Collection<BroadcastId> broadcasts) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM delivery WHERE broadcast_id = ANY (:broadcasts) AND state = 'waiting')
                OR EXISTS (SELECT FROM delivery WHERE broadcast_id = ANY (:broadcasts) AND state = 'sending')
            """)
                .param("broadcasts", ids(broadcasts))
                .query(Boolean.class)
                .single();
    }

    /** Broadcasts that are running or paused. */
    public List<BroadcastId> underWay() {
        return jdbc.sql("SELECT id FROM broadcast WHERE state IN ('RUNNING', 'PAUSED')")
                .query((row, _) -> new BroadcastId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Pauses deliveries that are not sent yet. Returns whether the broadcast was running. */
    public boolean pause(BroadcastId broadcast, Actor by, String reason) {
        return change(broadcast, State.RUNNING, State.PAUSED, new Decision(by, reason));
    }

    /** Resumes a broadcast; earlier failures are forgotten. Returns whether it was paused. */
    public boolean resume(BroadcastId broadcast, Actor by, String reason) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean resumed = change(broadcast, State.PAUSED, State.RUNNING, new Decision(by, reason));
            if (resumed) {
                beginAttemptsAgain(broadcast);
            }
            DeliverySignals.announceWaiting(jdbc);
            return resumed;
        }));
    }

    private void beginAttemptsAgain(BroadcastId broadcast) {
        jdbc.sql("""
            UPDATE delivery SET attempts = 0, unknown_answers = 0
            WHERE broadcast_id = ? AND state = 'waiting' AND (attempts > 0 OR unknown_answers > 0)
            """).param(broadcast.value()).update();
    }

    /** Cancels deliveries not begun yet; an address with a part of the text gets the rest. Returns their number. */
    public int cancel(BroadcastId broadcast, Actor by, String reason) {
        var decision = new Decision(by, reason);
        return transactions.execute(_ -> {
            boolean changed = change(broadcast, State.RUNNING, State.CANCELLED, decision)
                    || change(broadcast, State.PAUSED, State.CANCELLED, decision);
            return changed ? giveUpWaiting(broadcast, reason) : 0;
        });
    }

    private record Decision(Actor by, String reason) {
        Decision {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a broadcast is held, resumed and ended with a reason");
            }
        }
    }

    private int giveUpWaiting(BroadcastId broadcast, String reason) {
        return jdbc.sql("""
            UPDATE delivery SET state = 'given_up', code = 'cancelled', reason = :reason, settled_at = :now
            WHERE broadcast_id = :broadcast AND state = 'waiting' AND taken = 0
            """)
                .param("reason", reason)
                .param("now", at(clock.instant()))
                .param("broadcast", broadcast.value())
                .update();
    }

    private boolean change(BroadcastId broadcast, State from, State to, Decision decision) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            int rows = jdbc.sql("""
                UPDATE broadcast SET state = :to, reason = :reason, changed_at = :now, changed_by = :officer
                WHERE id = :broadcast AND state = :from
                """)
                    .param("to", to.name())
                    .param("reason", decision.reason)
                    .param("now", at(clock.instant()))
                    .param("officer", decision.by instanceof Actor.ByOfficer(var id) ? id.value() : null)
                    .param("broadcast", broadcast.value())
                    .param("from", from.name())
                    .update();
            if (rows == 1) {
                record(broadcast, to, decision);
            }
            return rows == 1;
        }));
    }

    private void record(BroadcastId broadcast, State to, Decision decision) {
        var subject = new AuditEntry.Subject("broadcast", broadcast.toString());
        var details = Map.of("state", to.name(), "reason", decision.reason);
        audit.record(new AuditEntry(decision.by, "broadcast.change", subject, details));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
