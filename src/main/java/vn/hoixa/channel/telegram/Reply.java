package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Duration;
import java.util.Optional;

/** What became of one call of the Bot API. Holds neither the token nor anybody's words. */
sealed interface Reply<R extends BaseResponse> {
    /** Telegram did it. */
    record Done<R extends BaseResponse>(R response) implements Reply<R> {}

    /**
     * Telegram would not.
     *
     * @param code as HTTP has it: 400, 401, 403, 404, 409, 429, 5xx
     * @param said Telegram's own short description, which names no person; for matching, never for showing
     * @param retryAfter how long it wants to be left alone
     * @param movedTo the chat that a group has become
     */
    record Refused<R extends BaseResponse>(int code, String said, Optional<Duration> retryAfter, Optional<Long> movedTo)
            implements Reply<R> {
        @Override
        public String toString() {
            return "Refused[" + code + "]";
        }

        /** The token is wrong or was revoked: nothing will work until the office puts a new one in. */
        boolean isTokenRejected() {
            return code == 401 || code == 404;
        }
    }

    /** No answer that can be read: whether it was done is unknown. */
    record Lost<R extends BaseResponse>(Cause cause) implements Reply<R> {}

    /** Why there was no answer. */
    enum Cause {
        TIMEOUT,
        CONNECTION,
        UNREADABLE
    }
}
