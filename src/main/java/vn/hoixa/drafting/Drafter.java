package vn.hoixa.drafting;

import java.util.function.Supplier;

/** Writes a draft from published passages. It may take long, and may be called by several threads at once. */
public interface Drafter {
    /** Never throws for a failure of the model: every result is a {@link Drafted}. */
    Drafted draft(DraftRequest request, Watch watch);

    /** Observer of a draft in progress, which may stop it. */
    interface Watch {
        /** An observer that does nothing. */
        Watch NOBODY = new Watch() {};

        /**
         * Called as characters arrive.
         *
         * @param soFar the readable part of the draft, masked but not checked; called only when it is shown
         */
        default void written(int characters, Supplier<String> soFar) {}

        /** Whether to stop; asked whenever text arrives. */
        default boolean isStopped() {
            return false;
        }
    }
}
