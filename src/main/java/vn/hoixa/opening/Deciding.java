package vn.hoixa.opening;

/** Result of an act on a channel's decision. */
public sealed interface Deciding {
    /** It is recorded. */
    record Done() implements Deciding {}

    /** @param reason in Vietnamese, for the officer */
    record Refused(String reason) implements Deciding {}
}
