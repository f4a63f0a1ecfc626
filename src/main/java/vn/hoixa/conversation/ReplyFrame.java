package vn.hoixa.conversation;

import vn.hoixa.review.StandingReply;

/** The standing line in which a citizen reads an officer's words. */
public enum ReplyFrame {
    ANSWER(StandingReply.ANSWER_ARRIVED),
    ASK_BACK(StandingReply.ASK_BACK),
    REJECTION(StandingReply.REJECTED);

    private final StandingReply reply;

    ReplyFrame(StandingReply reply) {
        this.reply = reply;
    }

    StandingReply reply() {
        return reply;
    }
}
