package vn.hoixa.question;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Questions.Lane;

/** Read side of questions for officers: the queue, and one question with everything around it. */
@Component
class QuestionDesk {
    private static final int SETTLED_SHOWN = 200;

    private final QuestionRows questions;
    private final QuestionChanges changes;
    private final Groups groups;
    private final Decisions decisions;
    private final Receipts receipts;
    private final Acts acts;

    QuestionDesk(
            QuestionRows questions,
            QuestionChanges changes,
            Groups groups,
            Decisions decisions,
            Receipts receipts,
            Acts acts) {
        this.questions = questions;
        this.changes = changes;
        this.groups = groups;
        this.decisions = decisions;
        this.receipts = receipts;
        this.acts = acts;
    }

    List<Listed> queue(Officer reader, Lane lane) {
        return switch (lane) {
            case WAITING -> ranked(unsettled(reader, QuestionDesk::isWaiting));
            case MINE ->
                ranked(unsettled(
                        reader,
                        (question, _) -> question.state() == QuestionState.CLAIMED && question.isHeldBy(reader)));
            case ASKED_BACK ->
                listed(
                        unsettled(reader, (question, _) -> question.state() == QuestionState.ASKED_BACK).stream()
                                .sorted(Comparator.comparing(QuestionDesk::askedAt)
                                        .reversed())
                                .toList(),
                        Map.of());
            case DONE -> settled(reader);
        };
    }

    Optional<Opened> open(UUID id, Officer reader) {
        changes.touch(id, reader);
        return questions.find(id).map(question -> opened(question, reader));
    }

    Map<UUID, AddressId> askers(Collection<UUID> ids) {
        return questions.askers(ids);
    }

    Map<UUID, List<Receipt>> receipts(Collection<UUID> ids) {
        return receipts.of(ids);
    }

    private Opened opened(QuestionRow question, Officer reader) {
        var joined = questions.mergedInto(question.id());
        var proposed = question.state().isSettled() ? List.<Opened.Asker>of() : groups.proposed(question, reader);
        return new Opened(
                listed(List.of(question), Map.of(question.id(), joined.size())).getFirst(),
                question.about().candidates(),
                groups.askers(question, joined),
                proposed,
                decisions.notes(question.id()),
                question.claim()
                        .map(claim -> new Opened.Hold(
                                claim.by(),
                                acts.name(claim.by()),
                                claim.since(),
                                claim.touched().plus(QuestionRow.IDLE))),
                acts.mayReview(reader, question),
                decisions.of(question));
    }

    private List<Listed> settled(Officer reader) {
        var rows = questions.settled(SETTLED_SHOWN).stream()
                .filter(question -> question.state() != QuestionState.MERGED)
                .filter(question -> acts.mayReview(reader, question).isAllowed())
                .toList();
        return listed(rows, questions.joined(rows.stream().map(QuestionRow::id).toList()));
    }

    private static Instant askedAt(QuestionRow question) {
        return question.claim().map(QuestionRow.Claim::since).orElse(question.openedAt());
    }

    private interface Picked {
        boolean test(QuestionRow question, Instant now);
    }

    private static boolean isWaiting(QuestionRow question, Instant now) {
        return question.state() == QuestionState.OPEN
                || (question.state() == QuestionState.CLAIMED && question.isIdle(now));
    }

    private List<QuestionRow> unsettled(Officer reader, Picked picked) {
        var now = acts.now();
        return questions.unsettled().stream()
                .filter(question -> picked.test(question, now))
                .filter(question -> acts.mayReview(reader, question).isAllowed())
                .toList();
    }

    /** One row for all who ask the same; late ones first, then by people × waiting time. */
    private List<Listed> ranked(List<QuestionRow> rows) {
        var same = new LinkedHashMap<String, List<QuestionRow>>();
        rows.forEach(row ->
                same.computeIfAbsent(row.sameness(), _ -> new ArrayList<>()).add(row));
        var others = new HashMap<UUID, Integer>();
        same.values().forEach(group -> others.put(group.getFirst().id(), people(group) - 1));
        var now = acts.now();
        return listed(same.values().stream().map(List::getFirst).toList(), others).stream()
                .sorted(Comparator.comparing((Listed row) -> row.lateness() == Listed.Lateness.IN_TIME)
                        .thenComparing(row -> -weight(row, now)))
                .toList();
    }

    private static int people(List<QuestionRow> group) {
        return (int) group.stream().map(QuestionRow::asker).distinct().count();
    }

    private static long weight(Listed row, Instant now) {
        return row.people() * Duration.between(row.since(), now).toSeconds();
    }

    /** @param others how many people besides its own asker each question stands for */
    private List<Listed> listed(List<QuestionRow> rows, Map<UUID, Integer> others) {
        var names = acts.names();
        var now = acts.now();
        return rows.stream()
                .map(question -> new Listed(
                        question.id(),
                        question.ticket(),
                        question.state(),
                        question.words(),
                        1 + others.getOrDefault(question.id(), 0),
                        question.place().field(),
                        question.place().desk(),
                        question.openedAt(),
                        question.promisedBy(),
                        question.isLate(now) ? Listed.Lateness.LATE : Listed.Lateness.IN_TIME,
                        question.claim().map(QuestionRow.Claim::by).map(by -> new Listed.Holder(by, names.apply(by)))))
                .toList();
    }
}
