package vn.hoixa.knowledge;

import java.util.List;
import java.util.Optional;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/**
 * A life event, such as a birth, a death or a move, with the procedures to go through in order.
 *
 * @param key its slug, as in the option id {@code e:sinh-con}
 * @param title at most 60 characters
 * @param ask how people speak of it
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
    /** One procedure of the event and its purpose. */
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
