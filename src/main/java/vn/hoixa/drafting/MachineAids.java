package vn.hoixa.drafting;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.Fault;
import vn.hoixa.privacy.Masker;

/**
 * Requests of officers to the language model. A request is stored at once and the model works in the background, so
 * that no page waits; switch, budget, circuit breaker and concurrency limit are shared with drafts. An officer sees
 * only their own requests.
 */
public class MachineAids {
    private static final Logger LOG = LoggerFactory.getLogger(MachineAids.class);
    private static final int LONGEST_INPUT = 6_000;

    /** The most labels in use that are given to the model. */
    private static final int LABELS = 20;

    private final AidRows rows;
    private final AidWriter writer;
    private final DraftLimits limits;
    private final Masker masker;
    private final Knowledge knowledge;

    MachineAids(AidRows rows, AidWriter writer, DraftLimits limits, Masker masker, Knowledge knowledge) {
        this.rows = rows;
        this.writer = writer;
        this.limits = limits;
        this.masker = masker;
        this.knowledge = knowledge;
    }

    /** Whether a model may be used now. */
    public boolean areOn() {
        return limits.isOn();
    }

    /**
     * Starts a request.
     *
     * @param subject what it is for, such as {@code question:<id>}
     * @param text the officer's words; masked before they are kept or sent
     */
    public UUID begin(AidKind kind, String subject, String text, OfficerId officer) {
        return begin(kind, new Subject(subject, List.of()), text, officer);
    }

    /**
     * The subject of a request.
     *
     * @param id such as {@code question:<id>}
     * @param questions those whose words the text repeats: when one of them is erased, it goes too
     */
    public record Subject(String id, List<UUID> questions) {
        public Subject {
            questions = List.copyOf(questions);
        }
    }

    /** Starts a request on a text that repeats what citizens asked. */
    public UUID begin(AidKind kind, Subject subject, String text, OfficerId officer) {
        var open = knowledge.snapshot().commune().map(Commune::madePublic).orElse(List.of());
        String given = kind == AidKind.LABEL ? labelsInUse() + text.strip() : text.strip();
        String input = Remasking.masked(masker, given.substring(0, Math.min(given.length(), LONGEST_INPUT)), open);
        var aid = new Aid(UUID.randomUUID(), kind, subject.id(), officer, input, Optional.empty());
        rows.insert(aid, subject.questions(), writer.name(), writer.version(kind));
        var refused = input.isBlank() ? Optional.of(Drafted.Why.NO_SOURCES) : limits.enter();
        if (refused.isPresent()) {
            rows.came(aid.id(), nothing(refused.get(), kind));
        } else {
            Thread.ofVirtual().name("machine-aid").start(() -> work(aid, open));
        }
        return aid.id();
    }

    /** Existing labels, so that similar matters get the same one. */
    private String labelsInUse() {
        var labels = rows.takenLately(AidKind.LABEL, LABELS);
        return labels.isEmpty() ? "" : "Nhãn đang dùng: " + String.join("; ", labels) + "\n";
    }

    public Optional<Aid> find(UUID id, OfficerId officer) {
        return rows.find(id, officer);
    }

    public void stop(UUID id, OfficerId officer) {
        rows.stop(id, officer);
    }

    /** Accepts a result; false when it cannot be accepted. */
    public boolean accept(UUID id, OfficerId officer) {
        return rows.decide(id, officer, true);
    }

    /**
     * As {@link #accept(UUID, OfficerId)}, in words that the officer made of it.
     *
     * @param words masked before they are kept; blank: as it stands
     */
    public boolean accept(UUID id, OfficerId officer, String words) {
        boolean accepted = accept(id, officer);
        if (accepted && !words.isBlank()) {
            rows.reworded(id, Remasking.masked(masker, words.strip(), List.of()));
        }
        return accepted;
    }

    public void discard(UUID id, OfficerId officer) {
        rows.decide(id, officer, false);
    }

    /** The result that officers last accepted for a subject: in their own words, or its first line. */
    public Optional<String> taken(AidKind kind, String subject) {
        return rows.taken(kind, subject);
    }

    private void work(Aid aid, List<String> open) {
        Aid.Came came = nothing(Drafted.Why.UNREACHABLE, aid.kind());
        try {
            came = written(aid, open);
            rows.came(aid.id(), came);
        } catch (DataAccessException e) {
            LOG.warn("what a model wrote for an officer was not kept; it can be asked for again");
        } finally {
            limits.leave(came);
        }
    }

    private Aid.Came written(Aid aid, List<String> open) {
        try {
            return writer.write(aid.kind(), aid.input(), open, new Stopping(aid.id()));
        } catch (RuntimeException e) {
            LOG.error("an officer's text came back unworked by a fault of ours ({})", Fault.told(e));
            return nothing(Drafted.Why.FAILED, aid.kind());
        }
    }

    private Aid.Came nothing(Drafted.Why why, AidKind kind) {
        return new Aid.Came.Nothing(why, new Drafted.By(writer.name(), writer.version(kind), 0, 0, Duration.ZERO));
    }

    /** Observer that checks the row at intervals for a request to stop. */
    private final class Stopping implements Drafter.Watch {
        private final UUID id;
        private long asked = System.nanoTime();
        private boolean stopped;

        Stopping(UUID id) {
            this.id = id;
        }

        @Override
        public boolean isStopped() {
            if (!stopped && System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(300)) {
                asked = System.nanoTime();
                stopped = rows.isStopped(id) || !limits.isOn();
            }
            return stopped;
        }
    }

    /** Switch, budget, circuit breaker and concurrency limit, shared with drafts. */
    static final class DraftLimits {
        private final DraftSwitch draftSwitch;
        private final DraftFigures figures;
        private final CircuitBreaker breaker;
        private final Semaphore free;

        DraftLimits(DraftSwitch draftSwitch, DraftFigures figures, CircuitBreaker breaker, int atOnce) {
            this.draftSwitch = draftSwitch;
            this.figures = figures;
            this.breaker = breaker;
            this.free = new Semaphore(atOnce);
        }

        boolean isOn() {
            return draftSwitch.state() == DraftSwitch.State.ON;
        }

        /** The reason why the model may not be called; empty when it may, and then {@link #leave} must follow. */
        Optional<Drafted.Why> enter() {
            if (!isOn()) {
                return Optional.of(Drafted.Why.OFF);
            }
            if (figures.budget().isSpent()) {
                return Optional.of(Drafted.Why.OVER_BUDGET);
            }
            if (!free.tryAcquire()) {
                return Optional.of(Drafted.Why.BUSY);
            }
            if (!breaker.tryAcquirePermission()) {
                free.release();
                return Optional.of(Drafted.Why.UNREACHABLE);
            }
            return Optional.empty();
        }

        void leave(Aid.Came came) {
            free.release();
            if (came instanceof Aid.Came.Nothing(var why, var by)
                    && List.of(Drafted.Why.UNREACHABLE, Drafted.Why.TOO_SLOW).contains(why)) {
                breaker.onError(by.took().toMillis(), TimeUnit.MILLISECONDS, new IllegalStateException("no answer"));
            } else {
                breaker.onSuccess(0, TimeUnit.MILLISECONDS);
            }
        }
    }
}
