package vn.hoixa.knowledge;

/** What is published now. */
@FunctionalInterface
public interface Knowledge {
    /** The latest view: immutable, never waited for, replaced as a whole when something is published. */
    Snapshot snapshot();
}
