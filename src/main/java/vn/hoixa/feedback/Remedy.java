package vn.hoixa.feedback;

import vn.hoixa.revision.Slot;

/** What was done about a fault. Notes are the officer's, for the office; a citizen never reads them. */
public sealed interface Remedy {
    /** In the office's words; empty for {@link Mended} when there is nothing to add. */
    String note();

    /** An item was mended and is published: the citizen is told. */
    record Mended(Slot item, String note) implements Remedy {}

    /** Nothing changes, and why. */
    record Unchanged(String note) implements Remedy {}

    /** Somebody else sees to it, and who. */
    record HandedOn(String note) implements Remedy {}
}
