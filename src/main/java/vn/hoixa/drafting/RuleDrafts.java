package vn.hoixa.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.dense.Nearness;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;

/** Immediate drafts made by rule from published facets; the editor starts with one. */
@Component
public class RuleDrafts {
    private final Subjects subjects;
    private final Passages passages;
    private final Drafter drafter = new ExtractiveDrafter();
    private final Clock clock;

    RuleDrafts(Subjects subjects, Knowledge knowledge, Clock clock) {
        this.subjects = subjects;
        this.passages = new Passages(knowledge, Nearness.off(knowledge));
        this.clock = clock;
    }

    /**
     * The draft of a question; empty when nothing about it is usable, or when it no longer waits.
     *
     * @param code the procedure to draft about
     */
    public Optional<Drafted.Written> of(UUID question, ProcedureCode code) {
        var on = LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
        return subjects.find(question)
                .map(subject -> new Subjects.Subject(question, subject.words(), List.of(code), subject.asked()))
                .map(subject -> drafter.draft(passages.request(subject, on), Drafter.Watch.NOBODY))
                .filter(Drafted.Written.class::isInstance)
                .map(Drafted.Written.class::cast);
    }
}
