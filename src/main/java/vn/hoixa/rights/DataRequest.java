package vn.hoixa.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.MaskedText;

/**
 * One data subject's request in the register. It stays after the person's data is erased, and then names nobody.
 *
 * @param number by which citizens and officers speak of it
 * @param person whose data it is about; empty once that is erased
 * @param words what is to be corrected; empty for anything else
 * @param receivedAt when it came; the first hour of its day where only the day is known
 * @param acknowledgedAt when it was entered and its person told so
 * @param receivedBy the officer at the counter; empty when it was asked for in a conversation
 * @param dueOn the last day
 * @param end empty while it is open
 */
public record DataRequest(
        UUID id,
        long number,
        RequestKind kind,
        Optional<AddressId> person,
        MaskedText words,
        Instant receivedAt,
        Instant acknowledgedAt,
        Optional<OfficerId> receivedBy,
        LocalDate dueOn,
        Optional<End> end) {

    /** How the request ended. */
    public enum State {
        DONE,
        REFUSED
    }

    /**
     * @param by empty where it was done at once by a rule
     * @param note in the officer's words, masked
     */
    public record End(State state, Optional<OfficerId> by, Instant at, String note) {}

    public boolean isOpen() {
        return end.isEmpty();
    }
}
