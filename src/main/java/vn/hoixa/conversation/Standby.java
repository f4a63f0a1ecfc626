package vn.hoixa.conversation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/**
 * Prepared texts for times when nothing can be stored: the system is unavailable, emergency numbers, slow down. Cleared
 * and stored in advance, cached in memory, rewritten when the commune's own information changes.
 */
@Component
class Standby {
    static final Set<StandingReply> EMERGENCIES = Set.of(
            StandingReply.EMERGENCY,
            StandingReply.EMERGENCY_CHILD,
            StandingReply.EMERGENCY_HOME_VIOLENCE,
            StandingReply.EMERGENCY_SELF_HARM);

    private static final Set<StandingReply> NEEDED = Stream.concat(
                    EMERGENCIES.stream(), Stream.of(StandingReply.UNAVAILABLE_NOT_KEPT, StandingReply.SLOW_DOWN))
            .collect(Collectors.toUnmodifiableSet());

    private static final Logger LOG = LoggerFactory.getLogger(Standby.class);

    private final Clearance clearance;
    private final ClearedTexts store;
    private final Knowledge knowledge;
    private volatile @Nullable Texts texts;

    private record Texts(Optional<Commune> commune, Map<StandingReply, ClearedText> byReply) {}

    Standby(Clearance clearance, ClearedTexts store, Knowledge knowledge) {
        this.clearance = clearance;
        this.store = store;
        this.knowledge = knowledge;
    }

    /** Rewrites the texts when the commune's information has changed. */
    void refresh() {
        var commune = knowledge.snapshot().commune();
        var current = texts;
        if (current == null || !current.commune.equals(commune)) {
            texts = stored(commune);
        }
    }

    Received slowDown() {
        return received(TurnOutcome.STANDING, text(StandingReply.SLOW_DOWN), Received.Acceptance.KEPT);
    }

    Received emergency(StandingReply reply) {
        return received(TurnOutcome.EMERGENCY, text(reply), Received.Acceptance.NOT_KEPT);
    }

    Received unavailable() {
        return received(
                TurnOutcome.UNAVAILABLE, text(StandingReply.UNAVAILABLE_NOT_KEPT), Received.Acceptance.NOT_KEPT);
    }

    /** The prepared text; written now if the application started without a database. */
    private ClearedText text(StandingReply reply) {
        var current = texts;
        return current == null
                ? compose(knowledge.snapshot().commune(), reply)
                : Objects.requireNonNull(current.byReply.get(reply), reply::key);
    }

    private @Nullable Texts stored(Optional<Commune> commune) {
        try {
            var byReply = new EnumMap<StandingReply, ClearedText>(StandingReply.class);
            for (var reply : NEEDED) {
                byReply.put(reply, store.store(compose(commune, reply)));
            }
            return new Texts(commune, byReply);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the texts for an outage wait for the database; tried again in a minute", e);
            return texts;
        }
    }

    private ClearedText compose(Optional<Commune> commune, StandingReply reply) {
        return clearance
                .announce(commune)
                .say(reply, Slot.minutes(Conversations.WINDOW))
                .clear();
    }

    private static Received received(TurnOutcome outcome, ClearedText text, Received.Acceptance acceptance) {
        return new Received(
                UUID.randomUUID(),
                outcome,
                text,
                Received.About.NOTHING,
                Optional.empty(),
                Optional.empty(),
                acceptance);
    }
}
