package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.List;
import vn.hoixa.channel.web.Days;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;

/**
 * Page of a life event: what to do, in which order.
 *
 * @param note may be empty
 * @param due whether its review is overdue: then no step is shown
 */
record EventPage(String title, List<Step> steps, String note, String basis, String checkedOn, boolean due) {
    /**
     * One step.
     *
     * @param name of the procedure; its code where it is not published
     * @param handler who handles it; may be empty
     */
    record Step(String code, String name, String why, String handler, boolean known) {}

    static EventPage of(LifeEvent event, Snapshot snapshot, LocalDate on) {
        boolean due = !event.source().freshOn(on);
        return new EventPage(
                event.title().text(),
                due
                        ? List.of()
                        : event.order().stream()
                                .map(step -> step(step, snapshot))
                                .toList(),
                due ? "" : event.note().map(Passage::text).orElse(""),
                String.join(", ", event.legalBasis()),
                Days.of(event.source().factsOn()),
                due);
    }

    private static Step step(LifeEvent.Step step, Snapshot snapshot) {
        var procedure =
                snapshot.procedure(step.code()).filter(known -> known.repeal().isEmpty());
        return new Step(
                step.code().value(),
                procedure.map(Procedure::shortName).map(Passage::text).orElse("Thủ tục " + step.code()),
                LetterBlock.sentence(step.why().text()),
                procedure
                        .flatMap(Procedure::handler)
                        .map(handler -> handler.name().text())
                        .orElse(""),
                procedure.isPresent());
    }
}
