package vn.hoixa.correction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.correction.Affected.Change;
import vn.hoixa.correction.Affected.Decision;
import vn.hoixa.correction.Affected.Resting;
import vn.hoixa.correction.CorrectionRows.Row;
import vn.hoixa.knowledge.PastKnowledge.Part;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.ApprovedAnswers;
import vn.hoixa.question.ApprovedAnswers.ApprovedAnswer;
import vn.hoixa.revision.Slot;

/** Finds changes that citizens may have to be told about, with everything an officer needs to decide. */
@Component
class Cases {
    /** Texts sent before this period are not searched. */
    static final Duration WINDOW = Duration.ofDays(365);
    /** A shorter text occurs in too many answers to be significant. */
    private static final int TELLING = 12;

    private final Differences differences;
    private final CorrectionRows rows;
    private final ApprovedAnswers approved;
    private final Officers officers;
    private final Clock clock;

    Cases(Differences differences, CorrectionRows rows, ApprovedAnswers approved, Officers officers, Clock clock) {
        this.differences = differences;
        this.rows = rows;
        this.approved = approved;
        this.officers = officers;
        this.clock = clock;
    }

    Instant start() {
        return clock.instant().minus(WINDOW);
    }

    /** All changes; answers of officers that only contain old words are searched when a change is opened. */
    List<Affected> all() {
        var decisions = rows.decisions();
        var names = names();
        var answers = approved.aboutProcedures(start());
        return differences.since(start(), codes(answers)).stream()
                .map(found -> {
                    var decided = decisions.getOrDefault(found.item().slot(), List.of());
                    return affected(found, resting(found, decided, answers), decided, names);
                })
                .filter(Cases::matters)
                .toList();
    }

    Optional<Affected> find(Slot slot) {
        var answers = approved.aboutProcedures(start());
        var decided = rows.decisions().getOrDefault(slot, List.of());
        return differences.since(start(), codes(answers)).stream()
                .filter(found -> found.item().slot().equals(slot))
                .findFirst()
                .map(found -> affected(found, resting(found, decided, withSaying(answers, found)), decided, names()));
    }

    /**
     * Whether a decision is needed: some text that was sent reads differently now, or an approved answer is based on
     * the item.
     */
    private static boolean matters(Affected affected) {
        return !affected.approved().isEmpty()
                || affected.changes().stream()
                        .anyMatch(change -> !change.tellings().isEmpty());
    }

    private static Set<ProcedureCode> codes(List<ApprovedAnswer> answers) {
        return answers.stream().flatMap(answer -> answer.about().stream()).collect(Collectors.toSet());
    }

    private List<ApprovedAnswer> withSaying(List<ApprovedAnswer> answers, Differences.Found found) {
        var all = new LinkedHashMap<UUID, ApprovedAnswer>();
        approved.saying(words(old(found)), start()).forEach(answer -> all.put(answer.text(), answer));
        answers.forEach(answer -> all.putIfAbsent(answer.text(), answer));
        return List.copyOf(all.values());
    }

    private static Affected affected(
            Differences.Found found, List<Resting> resting, List<Row> decided, Function<OfficerId, String> names) {
        var decisions = decided.stream().map(row -> decision(row, names)).toList();
        return new Affected(
                found.item().slot(),
                found.item().name(),
                found.item().field(),
                found.state(),
                found.causes(),
                found.changes().stream()
                        .filter(change -> !isWaived(change, decisions))
                        .toList(),
                resting,
                decisions);
    }

    private static boolean isWaived(Change change, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.waived().isPresent())
                .anyMatch(decision -> change.saysNow().equals(decision.parts().get(change.part())));
    }

    private static Decision decision(Row row, Function<OfficerId, String> names) {
        return new Decision(
                row.id(), names.apply(row.by()), row.at(), row.parts(), row.people(), row.text(), row.waived());
    }

    /**
     * Answers given before the change, about the procedure or with its old words, that no officer has decided about.
     */
    private static List<Resting> resting(Differences.Found found, List<Row> decided, List<ApprovedAnswer> answers) {
        var changedAt = found.causes().getFirst().at();
        if (decided.stream().anyMatch(decision -> decision.at().isAfter(changedAt))) {
            return List.of();
        }
        var old = old(found);
        var code = ProcedureCode.of(found.item().slot().key());
        return answers.stream()
                .filter(answer -> answer.at().isBefore(changedAt))
                .map(answer -> new Resting(answer, quotes(answer, old)))
                .filter(resting -> !resting.quotes().isEmpty()
                        || (code.isPresent() && resting.answer().about().equals(code)))
                .toList();
    }

    /** The old versions of the parts that read differently now. */
    private static List<Part> old(Differences.Found found) {
        var changed = found.changes().stream().map(Change::part).toList();
        return found.then().stream().filter(part -> changed.contains(part.id())).toList();
    }

    private static List<String> words(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.words().stream())
                .filter(words -> words.length() >= TELLING)
                .toList();
    }

    private static List<String> quotes(ApprovedAnswer answer, List<Part> old) {
        return old.stream()
                .filter(part -> words(List.of(part)).stream()
                        .anyMatch(words -> answer.approval().words().contains(words)))
                .map(Part::label)
                .distinct()
                .toList();
    }

    private Function<OfficerId, String> names() {
        Map<OfficerId, String> names = officers.list().stream().collect(Collectors.toMap(Officer::id, Officer::name));
        return officer -> names.getOrDefault(officer, "cán bộ khác");
    }
}
