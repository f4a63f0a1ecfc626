package vn.hoixa.incident;

import java.util.UUID;

/** Result of an act on the register of incidents. */
public sealed interface Entry {
    /** It is recorded. */
    record Done(UUID incident) implements Entry {}

    /** @param reason in Vietnamese, for the officer: which field, what rule */
    record Refused(String reason) implements Entry {}

    /** There is no such incident. */
    record Unknown() implements Entry {}
}
