package vn.hoixa.knowledge;

/** Access to the knowledge published now. */
@FunctionalInterface
public interface Knowledge {
    /** The latest view: immutable, returned without waiting, replaced as a whole when something is published. */
    Snapshot snapshot();

    /** A view that includes everything committed before the call; may read the database. Not for a citizen's turn. */
    default Snapshot latest() {
        return snapshot();
    }
}
