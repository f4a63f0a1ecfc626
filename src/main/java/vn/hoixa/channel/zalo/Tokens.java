package vn.hoixa.channel.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.wire.Authorisation;

/**
 * Stores and renews the tokens of the Official Account.
 *
 * <p><b>Idea.</b> A refresh token can be used once. So a replica that renews locks the row of the tokens, in the
 * transaction that calls Zalo and stores the result; every other replica waits for the row and then uses the newer
 * tokens it finds. No token is used before it is stored. Within a replica only one thread requests the row, so that
 * waiting senders do not use up the connections; when it fails, the others share its failure instead of trying one
 * after another.
 *
 * <p><b>Limits.</b> Between Zalo's answer and the commit there is a moment in which a killed process loses what Zalo
 * gave; the old refresh token is then used up and Zalo answers {@code -14020} to the next renewal. This cannot be
 * repaired automatically: the channel stops, reports it, and the office authorises again. Renewing {@link #EARLY}
 * before the access token ends leaves hours for that, in which the old one may still work.
 */
final class Tokens {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final Duration EARLY = Duration.ofHours(6);
    private static final int REFRESH_TOKEN_MONTHS = 3;
    private static final String AUTHORISE = "chạy: hoixa zalo-tokens";
    private static final String CHECK = "Kiểm tra đường mạng, HOIXA_ZALO_APP_ID và HOIXA_ZALO_SECRET_KEY rồi chạy lại.";

    private final TokenRows rows;
    private final Oauth oauth;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final String first;
    private final ReentrantLock oneHere = new ReentrantLock();
    private volatile Failures failures = new Failures(0, new Access.NotNow("none"));

    /** Counts failed renewals here; threads that waited meanwhile share the last failure. */
    private record Failures(long number, Access.NotNow last) {}

    /** @param first the refresh token of the settings, used when none is stored; empty for none */
    Tokens(TokenRows rows, Oauth oauth, TransactionOperations transaction, Clock clock, String first) {
        this.rows = rows;
        this.oauth = oauth;
        this.transaction = transaction;
        this.clock = clock;
        this.first = first;
    }

    Optional<Kept> kept() {
        return rows.find();
    }

    /** An access token for sending now; renews an expired one. */
    Access current() {
        takeFirst();
        return rows.find()
                .map(this::current)
                .orElse(new Access.Withdrawn("Chưa có mã truy cập Zalo, " + AUTHORISE + ".", "no-token"));
    }

    private Access current(Kept kept) {
        return kept.isUsable(clock.instant()) ? given(kept) : renew(kept.version());
    }

    /**
     * An access token after that of a version was refused or expired: one stored by another replica since, or a new
     * one.
     */
    Access renew(long version) {
        long before = failures.number();
        oneHere.lock();
        try {
            return failures.number() == before ? renewHere(version) : failures.last();
        } finally {
            oneHere.unlock();
        }
    }

    private Access renewHere(long version) {
        var access = Objects.requireNonNull(transaction.execute(_ -> renewHeld(version)));
        if (access instanceof Access.NotNow(String code)) {
            failures = new Failures(failures.number() + 1, new Access.NotNow(code));
        }
        return access;
    }

    /** Renews the access token when it is near its end. */
    void renewInTime() {
        takeFirst();
        rows.find()
                .filter(kept -> kept.refused().isEmpty()
                        && !clock.instant().isBefore(kept.accessUntil().minus(EARLY)))
                .ifPresent(kept -> renew(kept.version()));
    }

    /**
     * Tries a refresh token that the office got by authorising. It replaces the stored one when Zalo renews it, or when
     * the stored one is invalid and Zalo did not say whether the new one is valid.
     */
    Authorisation.Result enter(String refreshToken) {
        return Objects.requireNonNull(transaction.execute(_ -> enterHeld(refreshToken)));
    }

    private Authorisation.Result enterHeld(String refreshToken) {
        var working = rows.hold().filter(kept -> kept.refused().isEmpty());
        if (working.flatMap(Kept::access).isPresent() && rows.isEntered(refreshToken)) {
            return taken();
        }
        String stays = working.isPresent() ? " Các mã đang dùng được giữ nguyên." : "";
        return switch (oauth.renew(refreshToken)) {
            case Oauth.Renewal.Granted granted -> {
                put(refreshToken);
                store(granted);
                yield taken();
            }
            case Oauth.Renewal.Refused(int error) ->
                new Authorisation.Result.Refused("Zalo không gia hạn bằng mã này (lỗi " + error
                        + "): lấy mã gia hạn (refresh token) mới rồi " + AUTHORISE + "." + stays);
            case Oauth.Renewal.Unanswered(String code) -> {
                if (working.isEmpty()) {
                    put(refreshToken);
                    rows.failed(code, clock.instant());
                    stays = " Mã này đã được giữ, khi phục vụ hệ thống tự thử lại.";
                }
                yield new Authorisation.Result.Refused(
                        "chưa gia hạn được ở Zalo (" + code + ")." + stays + " " + CHECK);
            }
        };
    }

    private void put(String refreshToken) {
        var now = clock.instant();
        rows.enter(refreshToken, lastsFrom(now), now);
    }

    private Authorisation.Result taken() {
        var kept = rows.find().orElseThrow();
        return new Authorisation.Result.Taken(kept.accessUntil(), kept.refreshUntil());
    }

    /**
     * Uses the token of the settings only where nothing else helps: none is stored, or Zalo does not renew the stored
     * one.
     */
    private void takeFirst() {
        boolean helps = !first.isEmpty()
                && rows.find().map(kept -> kept.refused().isPresent()).orElse(true);
        var now = clock.instant();
        if (helps && rows.enterOnce(first, lastsFrom(now), now)) {
            LOG.info("the refresh token of the settings was taken; it is renewed with the next message");
        }
    }

    private Access renewHeld(long version) {
        var kept = rows.hold().orElseThrow();
        if (kept.version() != version && kept.access().isPresent()) {
            return given(kept);
        }
        return kept.refused().<Access>map(Tokens::withdrawn).orElseGet(() -> ask(kept));
    }

    private Access ask(Kept kept) {
        return switch (oauth.renew(kept.refresh())) {
            case Oauth.Renewal.Granted granted -> {
                store(granted);
                yield new Access.Given(granted.accessToken(), kept.version() + 1);
            }
            case Oauth.Renewal.Refused(int error) -> refuse(error);
            case Oauth.Renewal.Unanswered(String code) -> {
                rows.failed(code, clock.instant());
                LOG.warn("the tokens of Zalo could not be renewed ({}); trying again with the next message", code);
                yield new Access.NotNow(code);
            }
        };
    }

    private void store(Oauth.Renewal.Granted granted) {
        var now = clock.instant();
        rows.renewed(granted, lastsFrom(now), now);
        LOG.info("the tokens of Zalo were renewed, until {}", now.plus(granted.lifetime()));
    }

    private Access refuse(int error) {
        rows.refused(error, clock.instant());
        LOG.error("Zalo does not renew its tokens any more ({}); the office has to authorise anew", error);
        return withdrawn(error);
    }

    private static Access given(Kept kept) {
        return new Access.Given(kept.access().orElseThrow(), kept.version());
    }

    private static Access withdrawn(int error) {
        return new Access.Withdrawn(
                "Zalo không gia hạn mã truy cập nữa (lỗi " + error + "): lấy mã mới rồi " + AUTHORISE + ".",
                Integer.toString(error));
    }

    private static Instant lastsFrom(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plusMonths(REFRESH_TOKEN_MONTHS).toInstant();
    }
}
