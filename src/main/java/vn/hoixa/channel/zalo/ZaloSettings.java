package vn.hoixa.channel.zalo;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the Zalo Official Account, under {@code hoixa.zalo}.
 *
 * @param appId id of the application at developers.zalo.me; empty if there is no Official Account
 * @param oaId id of the Official Account
 * @param secretKey the application's secret key, which renews tokens; from the environment only
 * @param oaSecret the Official Account's secret key, which signs webhooks; from the environment only
 * @param refreshToken the first refresh token, from the environment; used once, when none is stored
 * @param signatures the accepted variants of signature
 * @param billed whether to send from 48 hours to 7 days after a citizen's last message, when Zalo charges for it
 * @param groupName the account's name as it is mentioned in groups; empty if groups are ignored
 * @param openApi where messages are sent to
 * @param oauth where tokens are renewed
 * @param inAnySecond messages in any second: a sixtieth of the 4,000 requests a minute that Zalo takes, unless it
 *     grants more
 * @param timeout of one call; far shorter than a dispatcher's lease
 */
@ConfigurationProperties("hoixa.zalo")
record ZaloSettings(
        @DefaultValue("") String appId,
        @DefaultValue("") String oaId,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String oaSecret,
        @DefaultValue("") String refreshToken,

        @DefaultValue({"APP_ID_OA_SECRET", "OA_ID_OA_SECRET", "APP_ID_APP_SECRET"})
        Set<SignatureForm> signatures,

        @DefaultValue("false") boolean billed,
        @DefaultValue("") String groupName,
        @DefaultValue("https://openapi.zalo.me") URI openApi,
        @DefaultValue("https://oauth.zaloapp.com") URI oauth,
        @DefaultValue("66") int inAnySecond,
        @DefaultValue("10s") Duration timeout) {
    private static final Pattern KEY = Pattern.compile("[!-~]*");
    private static final Pattern ID = Pattern.compile("[0-9]{0,30}");

    ZaloSettings {
        if (!ID.matcher(appId).matches() || !ID.matcher(oaId).matches()) {
            throw new IllegalArgumentException("hoixa.zalo.app-id and hoixa.zalo.oa-id are figures only, up to 30");
        }
        secretKey = key("secret-key", "HOIXA_ZALO_SECRET_KEY", secretKey);
        oaSecret = key("oa-secret", "HOIXA_ZALO_OA_SECRET", oaSecret);
        refreshToken = key("refresh-token", "HOIXA_ZALO_REFRESH_TOKEN", refreshToken);
        signatures = Set.copyOf(signatures);
    }

    /** Without pasted spaces; the message never contains the value. */
    private static String key(String setting, String variable, String given) {
        String key = given.strip();
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "hoixa.zalo.%s (%s) has to be visible ASCII characters only; what is given holds another, such as a line break or a space of no width: copy it anew"
                            .formatted(setting, variable));
        }
        return key;
    }

    /** Whether an application is configured. */
    boolean isGiven() {
        return !appId.isEmpty() && !secretKey.isEmpty();
    }

    /** Link to a private chat with the account. */
    URI chat() {
        return URI.create("https://zalo.me/" + oaId);
    }

    Windows.Charges charges() {
        return billed ? Windows.Charges.PAID : Windows.Charges.AVOIDED;
    }

    /** Redacted: it holds secrets. */
    @Override
    public String toString() {
        return "ZaloSettings[redacted]";
    }
}
