package vn.hoixa.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import vn.hoixa.office.WorkingCalendar;

/**
 * Writes the drafts that are missing, one at a time for each that calls.
 *
 * <p><b>Idea.</b> Nobody orders a draft. A writer looks which questions wait for an officer and have none ({@link DraftQueue}),
 * so a turn does nothing for it and cannot be delayed by it; a draft always comes after the question was committed. Whether a
 * model may be asked now is decided by the {@link DraftGate}.
 */
final class DraftWriter {
    private static final int TOLD_EVERY = 60;

    private final DraftQueue queue;
    private final Gathering passages;
    private final Drafter drafter;
    private final DraftGate gate;
    private final Clock clock;

    /** Finds what a draft may rest on. */
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
        var subject = queue.next();
        if (subject.isEmpty()) {
            gate.leave();
            return false;
        }
        write(subject.get());
        return true;
    }

    private void write(Subjects.Subject subject) {
        long start = clock.millis();
        var request = passages.request(subject, LocalDate.now(clock.withZone(WorkingCalendar.ZONE)));
        try {
            var drafted = drafter.draft(request, new Told(subject.question()));
            gate.tell(drafted, clock.millis() - start);
            queue.keep(subject.question(), drafted, request.sources());
        } finally {
            queue.release(subject.question());
        }
    }

    /** Tells the console how far a draft is, now and then, and hears whether to stop. */
    private final class Told implements Drafter.Watch {
        private final UUID question;
        private int told;
        private volatile boolean stopped;

        Told(UUID question) {
            this.question = question;
        }

        @Override
        public void written(int characters, Supplier<String> soFar) {
            if (characters - told >= TOLD_EVERY) {
                told = characters;
                stopped = queue.tell(question, soFar.get());
            }
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}
