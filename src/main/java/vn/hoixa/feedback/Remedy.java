package vn.hoixa.feedback;

import vn.hoixa.revision.Slot;

/** How an officer resolved a complaint. Notes are the officer's, for the office; a citizen never reads them. */
public sealed interface Remedy {
    /** A note for colleagues; empty for {@link Mended} when there is nothing to add. */
    String note();

    /** The item was corrected and published: the citizen is told. */
    record Mended(Slot item, String note) implements Remedy {}

    /** Nothing changes; the note says why. */
    record Unchanged(String note) implements Remedy {}

    /** Somebody else takes care of it; the note says who. */
    record HandedOn(String note) implements Remedy {}
}
