package vn.hoixa.knowledge;

import java.time.LocalDate;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/** A knowledge item that is published by revisions of its own. */
sealed interface Item permits Procedure, CommonAnswer, Topic, LifeEvent, Commune, LocalRule {
    /** Unique among items of its kind: a code, an id, a slug. */
    String key();

    RevisionId revision();

    Source source();

    /** The same item with another source. */
    Item from(Source other);

    /** Whether it is answered automatically on a day. */
    default boolean answerableOn(LocalDate day) {
        return source().freshOn(day);
    }
}
