package vn.hoixa.channel.zalo;

import java.util.Optional;
import vn.hoixa.wire.Authorisation;

/** Takes the refresh token that the office got for its Official Account. */
final class ZaloAuthorisation implements Authorisation {
    private final ZaloSettings settings;
    private final Tokens tokens;

    ZaloAuthorisation(ZaloSettings settings, Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    @Override
    public Result enter(String refreshToken) {
        if (!settings.isGiven()) {
            return new Result.Refused("đặt HOIXA_ZALO_APP_ID và HOIXA_ZALO_SECRET_KEY trước.");
        }
        tokens.enter(refreshToken);
        return switch (tokens.current()) {
            case Access.Given _ -> taken(tokens.kept());
            case Access.Withdrawn(String reason, String _) -> new Result.Refused(reason);
            case Access.NotNow(String code) ->
                new Result.Refused("chưa gọi được Zalo (" + code + "); mã đã được giữ, khi phục vụ sẽ tự thử lại.");
        };
    }

    private static Result taken(Optional<Kept> kept) {
        var tokens = kept.orElseThrow();
        return new Result.Taken(tokens.accessUntil(), tokens.refreshUntil());
    }
}
