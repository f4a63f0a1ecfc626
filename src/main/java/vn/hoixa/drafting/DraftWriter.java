package vn.hoixa.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Fault;

/**
 * Writes missing drafts, one at a time per calling thread.
 *
 * <p><b>Idea.</b> Turns do not request drafts. A writer polls for questions that wait for an officer without a draft
 * ({@link DraftQueue}), so a turn cannot be delayed by it and a draft always comes after the question was committed.
 * The {@link DraftGate} decides whether a model may be called now.
 */
final class DraftWriter {
    private static final Logger LOG = LoggerFactory.getLogger(DraftWriter.class);
    private static final int TOLD_EVERY = 60;

    private final DraftQueue queue;
    private final Gathering passages;
    private final Drafter drafter;
    private final DraftGate gate;
    private final Clock clock;

    /** Collects the sources of a draft. */
    interface Gathering {
        DraftRequest request(Subjects.Subject subject, LocalDate on);
    }

    DraftWriter(DraftQueue queue, Gathering passages, Drafter drafter, DraftGate gate, Clock clock) {
        this.queue = queue;
        this.passages = passages;
        this.drafter = drafter;
        this.gate = gate;
        this.clock = clock;
    }

    /** Writes one draft. Returns false when there is none to write now. */
    boolean writeOne() {
        if (!gate.enter()) {
            return false;
        }
        var subject = next();
        if (subject.isEmpty()) {
            gate.leave();
            return false;
        }
        write(subject.get());
        return true;
    }

    private Optional<Subjects.Subject> next() {
        try {
            return queue.next();
        } catch (RuntimeException e) {
            gate.leave();
            throw e;
        }
    }

    private void write(Subjects.Subject subject) {
        long start = clock.millis();
        try {
            var made = made(subject);
            gate.tell(made.drafted(), clock.millis() - start);
            queue.keep(subject.question(), made.drafted(), made.sources());
        } finally {
            queue.release(subject.question());
        }
    }

    private record Made(Drafted drafted, List<DraftSource> sources) {}

    /** Turns any exception into a failed draft, so that the question is not retried for ever. */
    private Made made(Subjects.Subject subject) {
        try {
            var request = passages.request(subject, LocalDate.now(clock.withZone(WorkingCalendar.ZONE)));
            var told = new Told(subject.question());
            return new Made(told.why(drafter.draft(request, told)), request.sources());
        } catch (RuntimeException e) {
            LOG.error("a draft failed by a fault of ours ({}); it is tried three times at most", Fault.told(e));
            return new Made(gate.fault(), List.of());
        }
    }

    /**
     * Publishes the progress of a draft to the console at intervals, and stops when an officer or the switch says so.
     */
    private final class Told implements Drafter.Watch {
        private final UUID question;
        private int told;
        private volatile boolean stopped;
        private volatile boolean off;

        Told(UUID question) {
            this.question = question;
        }

        @Override
        public void written(int characters, Supplier<String> soFar) {
            if (characters - told >= TOLD_EVERY) {
                told = characters;
                off = !gate.isOn();
                stopped = queue.tell(question, soFar.get()) || off;
            }
        }

        /** A draft stopped by the switch is written when it is on again. */
        Drafted why(Drafted drafted) {
            return off && drafted instanceof Drafted.None(var _, var by)
                    ? new Drafted.None(Drafted.Why.OFF, by)
                    : drafted;
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}
