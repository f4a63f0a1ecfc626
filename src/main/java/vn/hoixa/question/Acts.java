package vn.hoixa.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Permission;
import vn.hoixa.office.WorkingCalendar;

/**
 * Template for every act on a question: locks its row, runs the checks that all acts share, writes the audit entry, and
 * rolls back unless the act is done.
 */
@Component
class Acts {
    private static final String SOMEBODY = "cán bộ khác";

    private final TransactionOperations transaction;
    private final QuestionRows questions;
    private final Officers officers;
    private final Audit audit;
    private final Clock clock;

    Acts(TransactionOperations transaction, QuestionRows questions, Officers officers, Audit audit, Clock clock) {
        this.transaction = transaction;
        this.questions = questions;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Runs an act on an unsettled question that the officer may review; any result but {@link Acted.Done} rolls back.
     */
    Acted on(UUID id, Officer by, Function<QuestionRow, Acted> act) {
        return held(
                List.of(id),
                rows -> rows.stream()
                        .findFirst()
                        .map(question -> guarded(question, by, act))
                        .orElseGet(Acted.Unknown::new));
    }

    /**
     * Runs an act on several questions at once; the first of them has to be unsettled and reviewable by the officer.
     */
    Acted onAll(List<UUID> ids, Officer by, Function<List<QuestionRow>, Acted> act) {
        return held(
                ids,
                rows -> rows.stream()
                        .filter(row -> row.id().equals(ids.getFirst()))
                        .findFirst()
                        .map(first -> guarded(first, by, _ -> act.apply(rows)))
                        .orElseGet(Acted.Unknown::new));
    }

    /** Runs an act on a question whatever its state. */
    Acted onAny(UUID id, Function<QuestionRow, Acted> act) {
        return held(List.of(id), rows -> rows.stream().findFirst().map(act).orElseGet(Acted.Unknown::new));
    }

    /** Reads a question without locking it. */
    Optional<QuestionRow> look(UUID id) {
        return questions.find(id);
    }

    void record(Officer by, String act, QuestionRow question, Map<String, String> details) {
        var subject = new AuditEntry.Subject("question", question.id().toString());
        audit.record(new AuditEntry(Actor.of(by), act, subject, details));
    }

    Permission mayReview(Officer officer, QuestionRow question) {
        return officer.mayReview(question.place().matter(), today());
    }

    Acted.HeldBy heldBy(QuestionRow.Claim claim) {
        return new Acted.HeldBy(name(claim.by()), claim.since());
    }

    String name(OfficerId officer) {
        return officers.find(officer).map(Officer::name).orElse(SOMEBODY);
    }

    /** Loads the names of all officers at once, for lists. */
    Function<OfficerId, String> names() {
        var names = officers.list().stream().collect(Collectors.toMap(Officer::id, Officer::name));
        return officer -> names.getOrDefault(officer, SOMEBODY);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), WorkingCalendar.ZONE);
    }

    Instant now() {
        return clock.instant();
    }

    private Acted held(List<UUID> ids, Function<List<QuestionRow>, Acted> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var acted = act.apply(questions.hold(ids));
            if (!(acted instanceof Acted.Done)) {
                status.setRollbackOnly();
            }
            return acted;
        }));
    }

    private Acted guarded(QuestionRow question, Officer by, Function<QuestionRow, Acted> act) {
        var decided = question.decided();
        if (decided.isPresent()) {
            return alreadyDecided(question, decided.get());
        }
        return refusal(by, question).<Acted>map(Acted.NotAllowed::new).orElseGet(() -> act.apply(question));
    }

    private Optional<String> refusal(Officer by, QuestionRow question) {
        return mayReview(by, question) instanceof Permission.Refused(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private Acted alreadyDecided(QuestionRow question, QuestionRow.Decided decided) {
        return new Acted.AlreadyDecided(question.state(), name(decided.by()), decided.at());
    }
}
