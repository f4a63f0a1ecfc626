package vn.hoixa.delivery;

import java.time.Duration;

/**
 * Rate and size limits of a channel.
 *
 * @param inAnySecond messages in any second over all chats and replicas; for a limit per minute, a sixtieth of it
 * @param spacing the least time between two messages to one chat
 * @param longest UTF-16 units in one message; a longer text is sent in slices
 */
public record Limits(int inAnySecond, Duration spacing, int longest) {
    /** No limit. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Duration.ZERO, Integer.MAX_VALUE);

    /** The shortest message that leaves room for a word. */
    private static final int SHORTEST = 100;

    public Limits {
        if (inAnySecond < 1 || spacing.isNegative() || longest < SHORTEST) {
            throw new IllegalArgumentException("a channel takes at least one message a second of " + SHORTEST
                    + " characters, not " + inAnySecond + " of " + longest + ", " + spacing + " apart");
        }
    }

    boolean areShared() {
        return inAnySecond < Integer.MAX_VALUE;
    }
}
