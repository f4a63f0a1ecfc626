package vn.hoixa.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.ChannelUser;

/** The door: takes a message in, and says what it came to. */
@Component
public class Conversations {
    Conversations() {}

    /** Takes a message in. The same message (by sender and id) gets the reply it got first. Never throws for an outage. */
    public Received receive(Inbound inbound) {
        throw new UnsupportedOperationException();
    }

    /** What was said in a conversation after a moment, oldest first; empty for a conversation never seen. */
    public List<Said> said(ChannelUser with, Instant after) {
        throw new UnsupportedOperationException();
    }

    /** What came of a vote. */
    public enum Voting {
        NOTED,
        UNKNOWN_TURN
    }

    /** One vote per conversation and text: a later one replaces it. */
    public Voting vote(ChannelUser by, UUID turn, Vote vote) {
        throw new UnsupportedOperationException();
    }
}
