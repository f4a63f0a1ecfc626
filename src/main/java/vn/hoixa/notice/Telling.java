package vn.hoixa.notice;

import java.time.Instant;
import vn.hoixa.office.Officer;

/** One thing that officers are told of on their linked chats. */
interface Telling {
    /** Tells the officer what is new to the chat, in the caller's transaction. */
    void tell(Link link, Officer officer, Instant now);
}
