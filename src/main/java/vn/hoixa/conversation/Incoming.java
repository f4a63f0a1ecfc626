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
 * A message during processing: its address, its raw words for as long as they are needed, and its masked words.
 *
 * @param before the messages just before that led to no answer, oldest first
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

    /** The typed words; empty when a button was pressed. */
    String typed() {
        return message.choice().isPresent() ? "" : message.raw();
    }

    /** The same message, no longer expected to be a callback number. */
    Incoming withoutCallback() {
        return new Incoming(from, message, text, before, new Memory(memory.context(), Optional.empty()), at);
    }

    /** The same message with another context. */
    Incoming within(Context context) {
        return new Incoming(from, message, text, before, memory.with(context), at);
    }

    @Override
    public String toString() {
        return "Incoming[redacted]";
    }
}
