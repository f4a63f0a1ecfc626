package vn.hoixa.intake;

/**
 * Listener for the progress of an import. It may stop it by throwing a
 * {@link java.util.concurrent.CancellationException}: what was reported done is kept, the rest was not begun.
 */
@FunctionalInterface
public interface ImportProgress {
    /** @param total how many records there are, at most: broken lines count among them */
    void at(ImportReport soFar, int total);
}
