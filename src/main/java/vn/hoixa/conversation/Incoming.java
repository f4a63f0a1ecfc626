package vn.hoixa.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.hoixa.answer.Context;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.MaskedText;

/**
 * A message on its way through the door: who it is from, its raw words for as long as they are needed, and the same
 * masked.
 *
 * @param memory with the context as the message arrives
 */
record Incoming(AddressId from, Inbound message, MaskedText text, Memory memory, Instant at) {
    Context context() {
        return memory.context();
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    /** What was typed, when nothing was chosen. */
    String typed() {
        return message.choice().isPresent() ? "" : message.raw();
    }

    /** The same message, no longer taken for a number to call back. */
    Incoming withoutCallback() {
        return new Incoming(from, message, text, new Memory(memory.context(), Optional.empty()), at);
    }

    @Override
    public String toString() {
        return "Incoming[redacted]";
    }
}
