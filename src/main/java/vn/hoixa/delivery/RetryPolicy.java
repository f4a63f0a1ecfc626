package vn.hoixa.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides whether a delivery is done, tried again or given up after an attempt. A chat that asks to wait is tried again
 * with doubling waits up to an hour, a limited number of times. A failure of the channel is not the message's fault: it
 * is tried again within a minute, for a day and for a least number of times, since it may have been paused for most of
 * that day; while the channel is down the circuit breaker prevents most attempts. After a few undocumented codes, each
 * after a longer wait than the last, the delivery is given up.
 */
final class RetryPolicy {
    private static final Duration LONGEST_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofDays(1);
    private static final int DOUBLINGS = 12;

    /**
     * After this many attempts a chat that always asks to wait is given up; failures of the channel do not give up
     * before this number.
     */
    private static final int ATTEMPTS = 12;

    /** After this many undocumented codes a delivery is given up, most of an hour after the first. */
    private static final int UNKNOWN = 6;

    private static final Duration FIRST_OF_UNKNOWN = Duration.ofSeconds(2);
    private static final int GROWTH = 6;

    private RetryPolicy() {}

    static Settlement settle(Attempt attempt) {
        var claim = attempt.claim();
        return switch (attempt.outcome()) {
            case Outcome.Accepted(String id) -> accepted(attempt, id);
            case Outcome.TryLater later -> later(attempt, later.after());
            case Outcome.ChannelBusy busy -> uncounted(claim, attempt.at().plus(Postponed.atMost(busy.after())));
            case Outcome.ChannelOut _ -> uncounted(claim, attempt.at());
            case Outcome.Failed _ -> failed(attempt);
            case Outcome.Unknown(String code) -> unknown(attempt, code);
            case Outcome.Refused(String reason, String code) -> new Settlement.GivenUp(claim, reason, code);
            case Outcome.Lost lost -> new Settlement.GivenUp(claim, lost.reason(), Settlement.UNREACHABLE);
        };
    }

    private static Settlement accepted(Attempt attempt, String id) {
        return attempt.slice()
                .filter(slice -> !slice.isLast())
                .<Settlement>map(slice -> new Settlement.Waiting(attempt.claim(), attempt.at(), slice.taken(), 0, 0))
                .orElseGet(() -> new Settlement.Sent(attempt.claim(), id));
    }

    private static Settlement later(Attempt attempt, Duration after) {
        int made = attempt.claim().work().attempt();
        if (made >= ATTEMPTS) {
            return givenUp(attempt.claim(), "Không gửi được sau " + made + " lần thử.");
        }
        var wait = longer(doubled(made, Postponed.LONGEST), Postponed.atMost(after));
        return waiting(attempt.claim(), attempt.at().plus(wait), made);
    }

    private static Settlement failed(Attempt attempt) {
        var work = attempt.claim().work();
        if (work.attempt() >= ATTEMPTS && work.since().plus(PATIENCE).isBefore(attempt.at())) {
            return givenUp(
                    attempt.claim(), "Đã chờ quá một ngày và thử " + work.attempt() + " lần, kênh không nhận tin.");
        }
        return waiting(
                attempt.claim(), attempt.at().plus(doubled(work.attempt(), LONGEST_AFTER_FAILURE)), work.attempt());
    }

    private static Settlement unknown(Attempt attempt, String code) {
        var claim = attempt.claim();
        int answers = claim.work().unknown() + 1;
        if (answers >= UNKNOWN) {
            return new Settlement.GivenUp(
                    claim, "Kênh trả lời mã lạ (" + code + ") trong " + answers + " lần thử.", code);
        }
        var wait = FIRST_OF_UNKNOWN.multipliedBy((long) Math.pow(GROWTH, answers - 1));
        return new Settlement.Waiting(
                claim,
                attempt.at().plus(wait),
                claim.work().taken(),
                claim.work().attempt() - 1,
                answers);
    }

    private static Settlement uncounted(Claim claim, Instant notBefore) {
        return waiting(claim, notBefore, claim.work().attempt() - 1);
    }

    private static Settlement waiting(Claim claim, Instant notBefore, int attempts) {
        var work = claim.work();
        return new Settlement.Waiting(claim, notBefore, work.taken(), attempts, work.unknown());
    }

    private static Settlement givenUp(Claim claim, String reason) {
        return new Settlement.GivenUp(claim, reason, Settlement.ATTEMPTS);
    }

    private static Duration doubled(int attempt, Duration most) {
        var doubled = Duration.ofSeconds(1L << Math.min(attempt - 1, DOUBLINGS));
        return doubled.compareTo(most) > 0 ? most : doubled;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The code to count for anything that was not accepted. */
    static Optional<String> code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Optional.empty();
            case Outcome.TryLater each -> Optional.of(each.code());
            case Outcome.ChannelBusy each -> Optional.of(each.code());
            case Outcome.Failed(String code) -> Optional.of(code);
            case Outcome.Unknown(String code) -> Optional.of(code);
            case Outcome.ChannelOut each -> Optional.of(each.code());
            case Outcome.Refused each -> Optional.of(each.code());
            case Outcome.Lost each -> Optional.of(each.code());
        };
    }
}
