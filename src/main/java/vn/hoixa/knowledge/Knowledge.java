package vn.hoixa.knowledge;

/** What is published now. */
@FunctionalInterface
public interface Knowledge {
    /** The latest view: immutable, never waited for, replaced as a whole when something is published. */
    Snapshot snapshot();

    /** A view that has everything committed before the call; reads the database when it must. Not for a citizen's turn. */
    default Snapshot latest() {
        return snapshot();
    }
}
