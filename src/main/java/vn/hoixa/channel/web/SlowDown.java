package vn.hoixa.channel.web;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/**
 * The text for clients that send too fast: one stored text for all, rewritten when the commune's information changes.
 */
@Component
final class SlowDown {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Clearance clearance;
    private final ClearedTexts texts;
    private final Knowledge knowledge;
    private volatile @Nullable Made made;

    private record Made(Optional<Commune> commune, ClearedText text) {}

    SlowDown(Clearance clearance, ClearedTexts texts, Knowledge knowledge) {
        this.clearance = clearance;
        this.texts = texts;
        this.knowledge = knowledge;
    }

    ClearedText text() {
        var commune = knowledge.snapshot().commune();
        var current = made;
        if (current != null && current.commune.equals(commune)) {
            return current.text;
        }
        var text = texts.store(clearance
                .announce(commune)
                .say(StandingReply.SLOW_DOWN, Slot.minutes(PAUSE))
                .clear());
        made = new Made(commune, text);
        return text;
    }
}
