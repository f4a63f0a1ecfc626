package vn.hoixa.channel.zalo;

/** Result of one call of Zalo's API. Holds neither a token nor citizens' words. */
sealed interface ApiReply {
    /** @param id the message's id, or the account's name; empty where the call has none */
    record Done(String id) implements ApiReply {}

    /** Refused by Zalo; {@code error} is its own negative code, sent with HTTP 200. */
    record Refused(int error) implements ApiReply {}

    /**
     * No readable answer: whether the request was carried out is unknown.
     *
     * @param code as in {@link vn.hoixa.wire.Wire.Answer.None}
     */
    record Unanswered(String code) implements ApiReply {}
}
