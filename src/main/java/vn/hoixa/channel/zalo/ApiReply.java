package vn.hoixa.channel.zalo;

/** What became of one call of Zalo's API. Holds neither a token nor anybody's words. */
sealed interface ApiReply {
    /** @param id the message's, or the account's name; empty where the call has none */
    record Done(String id) implements ApiReply {}

    /** Zalo would not; {@code error} is its own code, below zero, told in an answer of HTTP 200. */
    record Refused(int error) implements ApiReply {}

    /**
     * No answer that can be read: whether it was done is unknown.
     *
     * @param code as in {@link vn.hoixa.wire.Wire.Answer.None}
     */
    record Unanswered(String code) implements ApiReply {}
}
