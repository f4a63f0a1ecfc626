package vn.hoixa.delivery;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;

/**
 * Pauses a broadcast or a channel when too many sends are refused, before all waiting deliveries are given up. An
 * officer sees the reason and resumes it. Unreachable addresses do not count, since they indicate no fault.
 */
final class AutoPause {
    private static final Logger LOG = LoggerFactory.getLogger(AutoPause.class);
    private static final int OF_A_BROADCAST = 50;
    private static final int BROADCAST_REFUSALS = 15;
    private static final int OF_A_CHANNEL = 40;
    private static final int CHANNEL_REFUSALS = 20;

    private static final Duration KEPT = Duration.ofHours(6);

    private final ChannelName channel;
    private final ChannelRows rows;
    private final Audit audit;
    /** Of the broadcasts that something was sent of lately; one that is resumed later begins anew. */
    private final Map<BroadcastId, ErrorRate> broadcasts = Caffeine.newBuilder()
            .expireAfterAccess(KEPT)
            .<BroadcastId, ErrorRate>build()
            .asMap();

    private final ErrorRate all = new ErrorRate(OF_A_CHANNEL, CHANNEL_REFUSALS);

    AutoPause(ChannelName channel, ChannelRows rows, Audit audit) {
        this.channel = channel;
        this.rows = rows;
        this.audit = audit;
    }

    /** Evaluates new results, in the transaction that records them. */
    void see(List<Attempt> attempts) {
        attempts.stream().filter(Attempt::reachedChannel).forEach(this::see);
        if (all.isTooHigh()) {
            pauseChannel("Tự tạm dừng: " + all + ".");
        }
        broadcasts.entrySet().removeIf(each -> each.getValue().isTooHigh() && pause(each.getKey(), each.getValue()));
    }

    private void see(Attempt attempt) {
        if (attempt.outcome() instanceof Outcome.ChannelOut out) {
            pauseChannel(out.reason());
            return;
        }
        all.add(attempt.outcome());
        attempt.claim()
                .work()
                .broadcast()
                .ifPresent(id -> broadcasts
                        .computeIfAbsent(id, _ -> new ErrorRate(OF_A_BROADCAST, BROADCAST_REFUSALS))
                        .add(attempt.outcome()));
    }

    private void pauseChannel(String reason) {
        all.forget();
        if (rows.pause(channel, Optional.empty(), reason)) {
            record("channel.pause", new AuditEntry.Subject("channel", channel.name()), Map.of("reason", reason));
            LOG.warn("{} is paused until an officer resumes it; its deliveries wait", channel);
        }
    }

    private boolean pause(BroadcastId broadcast, ErrorRate rate) {
        String reason = "Tự tạm dừng: " + rate + " ở " + channel.title() + ".";
        if (rows.pause(broadcast, reason)) {
            var details = Map.of("state", Broadcasts.State.PAUSED.name(), "reason", reason);
            record("broadcast.change", new AuditEntry.Subject("broadcast", broadcast.toString()), details);
            LOG.warn("broadcast {} is paused until an officer resumes it", broadcast);
        }
        return true;
    }

    private void record(String act, AuditEntry.Subject subject, Map<String, String> details) {
        audit.record(new AuditEntry(new Actor.Application(), act, subject, details));
    }
}
