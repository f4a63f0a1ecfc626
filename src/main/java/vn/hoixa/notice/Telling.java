package vn.hoixa.notice;

import java.time.Instant;
import vn.hoixa.office.Officer;

/** One thing that officers are told of on their linked chats. */
interface Telling {
    /** Whether it is told at night too. */
    default boolean breaksTheNight() {
        return false;
    }

    /** Tells the officer what is new to the chat, in the caller's transaction. */
    void tell(Link link, Officer officer, Instant now);
}
