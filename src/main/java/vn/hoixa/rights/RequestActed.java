package vn.hoixa.rights;

/** What came of an officer's act on a request. */
public sealed interface RequestActed {
    /** It is recorded, and whatever it asks for is done. */
    record Done(DataRequest request) implements RequestActed {}

    /** @param reason in Vietnamese, for the officer */
    record Refused(String reason) implements RequestActed {}
}
