package vn.hoixa.privacy;

import java.util.Arrays;

/** Describes a failure for the log: its type and location, without its message, which may quote personal data. */
public final class Fault {
    private static final String OURS = "vn.hoixa.";

    private Fault() {}

    /**
     * Such as "java.lang.IllegalStateException at vn.hoixa.review.Gate.open(Gate.java:12)": the innermost location in
     * our code.
     */
    public static String told(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> e.getClass().getName() + " at " + frame)
                .orElse(e.getClass().getName());
    }
}
