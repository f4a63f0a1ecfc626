package vn.hoixa.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.Channels;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Reach;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.notice.NoticeRows.Kind;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Composition;

/**
 * Sends a notice about subjects that are new to a chat, in the caller's transaction. An unreachable chat gets nothing
 * until its officer writes there again; then it is told what still waits. A notice that delivery gave up is sent again
 * when the officer has written there since, or an hour later.
 */
@Component
class NoticeSender {
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final NoticeRows rows;
    private final Clearance clearance;
    private final Knowledge knowledge;
    private final ClearedTexts texts;
    private final Deliveries deliveries;
    private final Channels channels;
    private final Addresses addresses;
    private final Clock clock;

    NoticeSender(
            NoticeRows rows,
            Clearance clearance,
            Knowledge knowledge,
            ClearedTexts texts,
            Deliveries deliveries,
            Channels channels,
            Addresses addresses,
            Clock clock) {
        this.rows = rows;
        this.clearance = clearance;
        this.knowledge = knowledge;
        this.texts = texts;
        this.deliveries = deliveries;
        this.channels = channels;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param words writes the text for a number of new subjects */
    void once(Link link, Kind kind, List<String> subjects, IntFunction<Consumer<Composition>> words) {
        var again = again(link);
        var told = rows.told(link, kind, subjects, again);
        var untold = subjects.stream().filter(each -> !told.contains(each)).toList();
        if (untold.isEmpty() || isOutOfReach(link)) {
            return;
        }
        var text = clearance.announce(knowledge.snapshot().commune());
        words.apply(untold.size()).accept(text);
        var stored = texts.store(text.console().clear());
        var sent = new NoticeRows.Sent(stored.id(), clock.instant());
        long first = untold.stream()
                .filter(subject -> rows.insert(link, kind, subject, sent, again))
                .count();
        if (first > 0) {
            deliveries.enqueue(link.to(), stored);
        }
    }

    /** What failed before that is sent anew. */
    private Instant again(Link link) {
        var hourAgo = clock.instant().minus(AFTER_FAILURE);
        return addresses
                .lastInbound(link.to())
                .filter(written -> written.isAfter(hourAgo))
                .orElse(hourAgo);
    }

    private boolean isOutOfReach(Link link) {
        return channels.reach(link.to(), clock.instant())
                .filter(Reach.Unreachable.class::isInstance)
                .isPresent();
    }
}
