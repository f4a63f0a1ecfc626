package vn.hoixa.privacy;

import java.util.Arrays;

/** A failure as the log may tell it: its kind and its place, and nothing of its message, which may quote what it was given. */
public final class Fault {
    private static final String OURS = "vn.hoixa.";

    private Fault() {}

    /** Such as "java.lang.IllegalStateException at vn.hoixa.review.Gate.open(Gate.java:12)": the nearest place of ours. */
    public static String told(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> e.getClass().getName() + " at " + frame)
                .orElse(e.getClass().getName());
    }
}
