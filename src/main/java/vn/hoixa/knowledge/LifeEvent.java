package vn.hoixa.knowledge;

import java.util.List;
import java.util.Optional;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/**
 * What to do, in which order, when something happens in a life: a birth, a death, a move.
 *
 * @param key its slug, as in the option id {@code e:sinh-con}
 * @param title at most 60 characters
 * @param ask how people tell it
 * @param order the procedures to go through
 */
public record LifeEvent(
        String key,
        RevisionId revision,
        Passage title,
        List<String> ask,
        List<Step> order,
        Optional<Passage> note,
        List<String> legalBasis,
        Source source)
        implements Item {
    /** One procedure of the event and what it is for. */
    public record Step(ProcedureCode code, Passage why) {}

    public LifeEvent {
        ask = List.copyOf(ask);
        order = List.copyOf(order);
        legalBasis = List.copyOf(legalBasis);
    }

    @Override
    public LifeEvent from(Source other) {
        return new LifeEvent(key, revision, title, ask, order, note, legalBasis, other);
    }
}
