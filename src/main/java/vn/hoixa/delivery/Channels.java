package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;

/** The channels for officers: their state, pausing and resuming. */
@Component
public class Channels {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ObjectProvider<Messenger> messengers;
    private final Audit audit;
    private final ChannelRows rows;
    private final ChannelFigures figures;
    private final Clock clock;

    Channels(
            JdbcClient jdbc,
            TransactionOperations transactions,
            ObjectProvider<Messenger> messengers,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.messengers = messengers;
        this.audit = audit;
        this.clock = clock;
        rows = new ChannelRows(jdbc, clock);
        figures = new ChannelFigures(jdbc, clock);
    }

    /** State of a channel. */
    public sealed interface State {
        /** It sends. */
        record Open() implements State {}

        /** It is not set up, or the office has not opened it; its deliveries wait. */
        record Closed() implements State {}

        /** The channel asked us to wait; sending is tried again automatically. */
        record Resting(Instant until, String reason) implements State {}

        /** A replica cannot send on it and tries again automatically; the other replicas go on. */
        record Troubled(Instant until, String reason) implements State {}

        /** It waits for somebody to resume it; {@code by} is empty when it paused itself. */
        record Paused(Instant since, Optional<UUID> by, String reason) implements State {}
    }

    /**
     * Status of a channel.
     *
     * @param lastInbound when a citizen last wrote on it; empty before the first, and on the web
     */
    public record Standing(ChannelName channel, State state, Figures figures, Optional<Instant> lastInbound) {}

    /**
     * Statistics of its deliveries.
     *
     * @param backlog number waiting or being sent
     * @param oldest since when the oldest of these waits
     * @param sentLately in the last minute
     * @param errors of the last 24 hours by the channel's code, most frequent first
     */
    public record Figures(
            int backlog, Optional<Instant> oldest, int sentLately, List<Map.Entry<String, Integer>> errors) {
        static final Figures NONE = new Figures(0, Optional.empty(), 0, List.of());
    }

    /** Every channel, in the order of {@link ChannelName}. */
    public List<Standing> all() {
        var known = figures.byChannel();
        return Arrays.stream(ChannelName.values())
                .map(channel -> new Standing(
                        channel,
                        state(channel),
                        known.getOrDefault(channel, Figures.NONE),
                        figures.lastInbound(channel)))
                .toList();
    }

    private State state(ChannelName channel) {
        var paused = paused(channel);
        if (paused.isPresent()) {
            return paused.get();
        }
        if (messenger(channel).filter(Messenger::isOpen).isEmpty()) {
            return new State.Closed();
        }
        var row = rows.of(channel);
        var now = clock.instant();
        if (row.rest().isOnAt(now)) {
            return new State.Resting(row.rest().until(), row.rest().reason());
        }
        return row.trouble().isOnAt(now)
                ? new State.Troubled(row.trouble().until(), row.trouble().reason())
                : new State.Open();
    }

    /** Why a channel is paused until somebody resumes it; empty while it is not. */
    public Optional<String> heldFor(ChannelName channel) {
        return rows.of(channel).paused();
    }

    private Optional<State> paused(ChannelName channel) {
        return jdbc.sql(
                        "SELECT paused_at, paused_by, pause_reason FROM channel WHERE name = ? AND paused_at IS NOT NULL")
                .param(channel.name())
                .query((row, _) -> (State) new State.Paused(
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(2, UUID.class)),
                        row.getString(3)))
                .optional();
    }

    private Optional<Messenger> messenger(ChannelName channel) {
        return messengers.stream()
                .filter(messenger -> messenger.channel() == channel)
                .findFirst();
    }

    /** Whether and at what price an address can be reached at a time; empty where its channel is not set up. */
    public Optional<Reach> reach(AddressId address, Instant at) {
        return jdbc.sql("SELECT id, channel, recipient, last_inbound, lost_reason FROM address WHERE id = ?")
                .param(address.value())
                .query((row, _) -> new Known(Claims.address(row), Optional.ofNullable(row.getString("lost_reason"))))
                .optional()
                .flatMap(known -> known.lost
                        .<Optional<Reach>>map(reason -> Optional.of(new Reach.Unreachable(reason)))
                        .orElseGet(() -> messenger(known.address.channel()).map(one -> one.reach(known.address, at))));
    }

    private record Known(Address address, Optional<String> lost) {}

    /** Pauses a channel until it is resumed. Returns whether it was not paused before. */
    public boolean pause(ChannelName channel, Actor by, String reason) {
        var officer = by instanceof Actor.ByOfficer(var id) ? Optional.of(id.value()) : Optional.<UUID>empty();
        return Boolean.TRUE.equals(transactions.execute(
                _ -> rows.pause(channel, officer, reason) && recorded(channel, by, "pause", reason)));
    }

    /** Resumes a channel. Returns whether it was paused. */
    public boolean resume(ChannelName channel, Actor by, String reason) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean resumed = rows.resume(channel) && recorded(channel, by, "resume", reason);
            DeliverySignals.announceWaiting(jdbc);
            return resumed;
        }));
    }

    private boolean recorded(ChannelName channel, Actor by, String act, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a channel is paused and resumed with a reason");
        }
        var subject = new AuditEntry.Subject("channel", channel.name());
        audit.record(new AuditEntry(by, "channel." + act, subject, Map.of("reason", reason)));
        return true;
    }
}
