package vn.hoixa.console.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.correction.Affected;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.Confirmations;
import vn.hoixa.revision.Confirmations.Confirmation;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Slot;

/** Finds answers in the knowledge base about a procedure: when it changes, each has to be reviewed. */
@Component
class Resting {
    private final Knowledge knowledge;
    private final Confirmations confirmations;
    private final Officers officers;

    Resting(Knowledge knowledge, Confirmations confirmations, Officers officers) {
        this.knowledge = knowledge;
        this.confirmations = confirmations;
        this.officers = officers;
    }

    /**
     * An answer.
     *
     * @param made whether it was made from an officer's approved answer
     * @param path where it is edited
     * @param seen who confirmed it after the change; empty when nobody has
     */
    record Answer(
            String key,
            String revision,
            String title,
            String words,
            String until,
            boolean made,
            String path,
            String seen) {}

    /** Answers not reviewed since the change come first. */
    List<Answer> on(Affected affected) {
        var code = ProcedureCode.of(affected.slot().key());
        var changedAt = affected.causes().getFirst().at();
        var last = confirmations.last();
        return knowledge.snapshot().answers().stream()
                .filter(answer -> code.filter(answer.codes()::contains).isPresent())
                .map(answer -> answer(answer, seen(last, answer.revision(), changedAt)))
                .sorted((a, b) -> Boolean.compare(!a.seen.isEmpty(), !b.seen.isEmpty()))
                .toList();
    }

    private static Answer answer(CommonAnswer answer, String seen) {
        return new Answer(
                answer.key(),
                answer.revision().toString(),
                answer.title().text(),
                answer.answer().text(),
                answer.source().reviewBy().map(Times::day).orElse(""),
                answer.answer().origin().isPresent(),
                Links.toMend(new Slot(ItemType.ANSWER, answer.key())),
                seen);
    }

    private String seen(Map<RevisionId, Confirmation> last, RevisionId revision, Instant changedAt) {
        return Optional.ofNullable(last.get(revision))
                .filter(confirmation -> confirmation.at().isAfter(changedAt))
                .map(confirmation ->
                        officers.find(confirmation.by()).map(Officer::name).orElse("cán bộ khác") + ", "
                                + Times.day(LocalDate.ofInstant(confirmation.at(), Times.VIETNAM)))
                .orElse("");
    }
}
