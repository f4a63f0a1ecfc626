package vn.hoixa.notice;

import java.time.Instant;
import vn.hoixa.office.Officer;

/** A kind of notice to officers in their linked chats. */
interface Telling {
    /** Whether it is also sent at night. */
    default boolean breaksTheNight() {
        return false;
    }

    /** Notifies the officer of what is new to the chat, in the caller's transaction. */
    void tell(Link link, Officer officer, Instant now);
}
