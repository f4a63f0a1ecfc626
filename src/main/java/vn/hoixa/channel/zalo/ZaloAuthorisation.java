package vn.hoixa.channel.zalo;

import vn.hoixa.wire.Authorisation;

/** Accepts the refresh token that the office got for its Official Account. */
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
        return tokens.enter(refreshToken);
    }
}
