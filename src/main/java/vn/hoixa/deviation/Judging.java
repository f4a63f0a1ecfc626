package vn.hoixa.deviation;

/** Result of judging an answer. */
public sealed interface Judging {
    /** It is recorded. */
    record Done(Pick pick) implements Judging {}

    /** @param reason in Vietnamese, for the officer */
    record Refused(String reason) implements Judging {}

    /** There is no such pick, or the citizen's data was erased. */
    record Unknown() implements Judging {}
}
