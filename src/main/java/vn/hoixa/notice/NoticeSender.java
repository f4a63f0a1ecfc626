package vn.hoixa.notice;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
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
 * until its officer writes there again; then it is told what still waits.
 */
@Component
class NoticeSender {
    private final NoticeRows rows;
    private final Clearance clearance;
    private final Knowledge knowledge;
    private final ClearedTexts texts;
    private final Deliveries deliveries;
    private final Channels channels;
    private final Clock clock;

    NoticeSender(
            NoticeRows rows,
            Clearance clearance,
            Knowledge knowledge,
            ClearedTexts texts,
            Deliveries deliveries,
            Channels channels,
            Clock clock) {
        this.rows = rows;
        this.clearance = clearance;
        this.knowledge = knowledge;
        this.texts = texts;
        this.deliveries = deliveries;
        this.channels = channels;
        this.clock = clock;
    }

    /** @param words writes the text for a number of new subjects */
    void once(Link link, Kind kind, List<String> subjects, IntFunction<Consumer<Composition>> words) {
        var told = rows.told(link, kind, subjects);
        var untold = subjects.stream().filter(each -> !told.contains(each)).toList();
        if (untold.isEmpty() || isOutOfReach(link)) {
            return;
        }
        var text = clearance.announce(knowledge.snapshot().commune());
        words.apply(untold.size()).accept(text);
        var stored = texts.store(text.console().clear());
        long first = untold.stream()
                .filter(subject -> rows.insert(link, kind, subject, stored.id(), clock.instant()))
                .count();
        if (first > 0) {
            deliveries.enqueue(link.to(), stored);
        }
    }

    private boolean isOutOfReach(Link link) {
        return channels.reach(link.to(), clock.instant())
                .filter(Reach.Unreachable.class::isInstance)
                .isPresent();
    }
}
