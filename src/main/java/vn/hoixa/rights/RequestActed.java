package vn.hoixa.rights;

/** Result of an officer's act on a data request. */
public sealed interface RequestActed {
    /** The act is recorded and carried out. */
    record Done(DataRequest request) implements RequestActed {}

    /** @param reason in Vietnamese, for the officer */
    record Refused(String reason) implements RequestActed {}
}
