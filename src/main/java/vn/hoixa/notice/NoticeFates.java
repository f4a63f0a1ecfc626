package vn.hoixa.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Fate;
import vn.hoixa.notice.NoticeRows.OnItsWay;

/** Finds out which notices arrived in their chats, and which were given up and told nobody. */
@Component
class NoticeFates {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeFates.class);
    /** By then every notice has arrived or was given up, but for a channel that is held. */
    private static final Duration LOOKED_AT = Duration.ofDays(7);

    private final NoticeRows rows;
    private final Deliveries deliveries;
    private final Clock clock;

    NoticeFates(NoticeRows rows, Deliveries deliveries, Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void find() {
        var now = clock.instant();
        var texts = rows.onTheirWay(now.minus(LOOKED_AT));
        for (var fated :
                deliveries.fates(texts.stream().map(OnItsWay::text).distinct().toList())) {
            texts.stream()
                    .filter(each ->
                            each.text().equals(fated.text()) && each.to().equals(fated.to()))
                    .forEach(each -> keep(each.link(), each.text(), fated.fate()));
        }
    }

    private void keep(UUID link, UUID text, Fate fate) {
        switch (fate) {
            case Fate.OnItsWay _ -> {}
            case Fate.Arrived _ -> rows.arrived(link, text, clock.instant());
            case Fate.GivenUp(String reason) -> {
                rows.failed(link, text, reason.isBlank() ? "Kênh không nhận." : reason, clock.instant());
                LOG.warn(
                        "a notice to an officer was given up; it is told again when the chat is written from, or later");
            }
        }
    }
}
