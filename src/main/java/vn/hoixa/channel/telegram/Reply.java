package vn.hoixa.channel.telegram;

import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Duration;
import java.util.Optional;

/** Result of one call of the Bot API. Holds neither the token nor citizens' words. */
sealed interface Reply<R extends BaseResponse> {
    /** Telegram did it. */
    record Done<R extends BaseResponse>(R response) implements Reply<R> {}

    /**
     * Telegram refused.
     *
     * @param code HTTP code: 400, 401, 403, 404, 409, 429, 5xx
     * @param said Telegram's own short description, which names no person; for matching, never for showing
     * @param retryAfter how long to wait
     * @param movedTo new id of a group that became a supergroup
     */
    record Refused<R extends BaseResponse>(int code, String said, Optional<Duration> retryAfter, Optional<Long> movedTo)
            implements Reply<R> {
        @Override
        public String toString() {
            return "Refused[" + code + "]";
        }

        /** The token is wrong or was revoked: nothing will work until the office enters a new one. */
        boolean isTokenRejected() {
            return code == 401 || code == 404;
        }
    }

    /** No readable answer: whether the request was carried out is unknown. */
    record Lost<R extends BaseResponse>(Cause cause) implements Reply<R> {}

    /** Why there was no answer. */
    enum Cause {
        TIMEOUT,
        CONNECTION,
        UNREADABLE
    }
}
