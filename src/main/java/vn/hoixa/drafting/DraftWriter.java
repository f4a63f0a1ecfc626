package vn.hoixa.drafting;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.office.WorkingCalendar;

/**
 * Writes the drafts that are missing, one at a time for each that calls.
 *
 * <p><b>Idea.</b> Nobody orders a draft. A writer looks which questions wait for an officer and have none, so a turn does
 * nothing for it and cannot be delayed by it; a draft always comes after the question was committed. A claim with a lease
 * keeps two replicas from the same question; one that died is taken over.
 *
 * <p><b>Limits.</b> A server that fails is left alone for a while (circuit breaker) and a question is tried three times.
 * What is used up in a day counts over all replicas.
 */
final class DraftWriter {
    private static final Logger LOG = LoggerFactory.getLogger(DraftWriter.class);
    private static final int MOST_TRIES = 3;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int TOLD_EVERY = 60;

    private final UUID id = UUID.randomUUID();
    private final Subjects subjects;
    private final Gathering passages;
    private final Drafter drafter;
    private final DraftRows rows;
    private final DraftWork work;
    private final DraftSwitch draftSwitch;
    private final DraftingSettings settings;
    private final CircuitBreaker breaker;
    private final Clock clock;

    /** Finds what a draft may rest on. */
    interface Gathering {
        DraftRequest request(Subjects.Subject subject, LocalDate on);
    }

    DraftWriter(
            Subjects subjects,
            Gathering passages,
            Drafter drafter,
            DraftRows rows,
            DraftWork work,
            DraftSwitch draftSwitch,
            DraftingSettings settings,
            CircuitBreaker breaker,
            Clock clock) {
        this.subjects = subjects;
        this.passages = passages;
        this.drafter = drafter;
        this.rows = rows;
        this.work = work;
        this.draftSwitch = draftSwitch;
        this.settings = settings;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** Writes one draft. Returns false when there is none to write now. */
    boolean writeOne() {
        if (draftSwitch.state() != DraftSwitch.State.ON || isSpent() || !breaker.tryAcquirePermission()) {
            return false;
        }
        var subject = next();
        if (subject.isEmpty()) {
            breaker.releasePermission();
            return false;
        }
        write(subject.get());
        return true;
    }

    private Optional<Subjects.Subject> next() {
        var waiting = subjects.waiting();
        var wished = work.wishes();
        var settled = rows.settled(waiting);
        return Stream.concat(wished.stream(), waiting.stream().filter(each -> !settled.contains(each)))
                .filter(each -> wished.contains(each) || rows.failures(each) < MOST_TRIES)
                .filter(each -> work.claim(each, id, settings.longest().plus(GRACE)))
                .map(this::found)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Subjects.Subject> found(UUID question) {
        var subject = subjects.find(question);
        if (subject.isEmpty()) {
            work.done(question);
        }
        return subject;
    }

    private void write(Subjects.Subject subject) {
        long start = clock.millis();
        var request = passages.request(subject, LocalDate.now(clock.withZone(WorkingCalendar.ZONE)));
        try {
            var drafted = drafter.draft(request, new Told(subject.question()));
            heed(drafted, clock.millis() - start);
            rows.insert(subject.question(), drafted, request.sources());
        } finally {
            work.done(subject.question());
        }
    }

    private void heed(Drafted drafted, long took) {
        boolean failed = drafted instanceof Drafted.None none
                && List.of(Drafted.Why.UNREACHABLE, Drafted.Why.TOO_SLOW).contains(none.why());
        if (failed) {
            LOG.warn("a draft was not written; the question waits for an officer all the same");
            breaker.onError(took, java.util.concurrent.TimeUnit.MILLISECONDS, new IllegalStateException("no draft"));
        } else {
            breaker.onSuccess(took, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    private boolean isSpent() {
        var midnight = LocalDate.now(clock.withZone(WorkingCalendar.ZONE))
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
        return settings.tokensADay() > 0 && rows.tokensSince(midnight) >= settings.tokensADay();
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
                stopped = work.tell(question, soFar.get());
            }
        }

        @Override
        public boolean isStopped() {
            return stopped;
        }
    }
}
