package vn.hoixa.drafting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Queue of the questions that wait for a draft. A question is claimed with a lease, so that no two replicas draft it
 * and the work of a dead one is taken over; each is tried three times.
 */
final class DraftQueue {
    private static final int MOST_TRIES = 3;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final UUID claimant = UUID.randomUUID();
    private final Subjects subjects;
    private final DraftRows rows;
    private final DraftWork work;
    private final Duration lease;

    /** @param longest time for one draft */
    DraftQueue(Subjects subjects, DraftRows rows, DraftWork work, Duration longest) {
        this.subjects = subjects;
        this.rows = rows;
        this.work = work;
        this.lease = longest.plus(GRACE);
    }

    /** Claims the next question: those requested by officers first. */
    Optional<Subjects.Subject> next() {
        var waiting = subjects.waiting();
        var wished = work.wishes();
        var settled = rows.settled(waiting);
        return Stream.concat(wished.stream(), waiting.stream().filter(each -> !settled.contains(each)))
                .filter(each -> wished.contains(each) || rows.failures(each) < MOST_TRIES)
                .filter(each -> work.claim(each, claimant, lease))
                .map(this::found)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Subjects.Subject> found(UUID question) {
        var subject = subjects.find(question);
        if (subject.isEmpty()) {
            release(question);
        }
        return subject;
    }

    /** Publishes the words so far for the console; true when drafting has to stop. */
    boolean tell(UUID question, String soFar) {
        return work.tell(question, soFar);
    }

    void keep(UUID question, Drafted drafted, List<DraftSource> sources) {
        rows.insert(question, drafted, sources);
    }

    void release(UUID question) {
        work.done(question);
    }
}
