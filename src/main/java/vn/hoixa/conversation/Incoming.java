package vn.hoixa.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoixa.answer.Context;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.MaskedText;

/**
 * A message on its way through the door: who it is from, its raw words for as long as they are needed, and the same
 * masked.
 *
 * @param before what was said just before, as far as nothing was made of it, oldest first
 * @param memory with the context as the message arrives
 */
record Incoming(AddressId from, Inbound message, MaskedText text, List<MaskedText> before, Memory memory, Instant at) {
    Incoming {
        before = List.copyOf(before);
    }

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
        return new Incoming(from, message, text, before, new Memory(memory.context(), Optional.empty()), at);
    }

    /** The same message in another context. */
    Incoming within(Context context) {
        return new Incoming(from, message, text, before, memory.with(context), at);
    }

    @Override
    public String toString() {
        return "Incoming[redacted]";
    }
}
