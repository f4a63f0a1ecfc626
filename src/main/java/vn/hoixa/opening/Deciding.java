package vn.hoixa.opening;

/** What came of an act about a channel's decision. */
public sealed interface Deciding {
    /** It is recorded. */
    record Done() implements Deciding {}

    /** @param reason in Vietnamese, for the officer */
    record Refused(String reason) implements Deciding {}
}
