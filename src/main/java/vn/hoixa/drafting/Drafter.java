package vn.hoixa.drafting;

import java.util.function.Supplier;

/** Writes a draft from what is published. It may take long, and may be called by several threads at once. */
public interface Drafter {
    /** Never throws for what a model does: whatever comes of it is a {@link Drafted}. */
    Drafted draft(DraftRequest request, Watch watch);

    /** Somebody who looks on while a draft is written, and may have it stopped. */
    interface Watch {
        /** Nobody. */
        Watch NOBODY = new Watch() {};

        /**
         * So many characters have come.
         *
         * @param soFar the draft as far as it can be read, masked but not checked; asked for only when it is shown
         */
        default void written(int characters, Supplier<String> soFar) {}

        /** Whether it is to stop; asked whenever something comes. */
        default boolean isStopped() {
            return false;
        }
    }
}
