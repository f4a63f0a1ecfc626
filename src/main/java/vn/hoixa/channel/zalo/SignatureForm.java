package vn.hoixa.channel.zalo;

/**
 * Variants of a webhook's signature: SHA-256 over an id, the raw body, the timestamp and a secret. The official page
 * names the application id and the Official Account secret; other variants have been seen, so the office configures
 * which are accepted.
 */
enum SignatureForm {
    APP_ID_OA_SECRET,
    OA_ID_OA_SECRET,
    APP_ID_APP_SECRET;

    String id(ZaloSettings settings) {
        return switch (this) {
            case APP_ID_OA_SECRET, APP_ID_APP_SECRET -> settings.appId();
            case OA_ID_OA_SECRET -> settings.oaId();
        };
    }

    String secret(ZaloSettings settings) {
        return switch (this) {
            case APP_ID_OA_SECRET, OA_ID_OA_SECRET -> settings.oaSecret();
            case APP_ID_APP_SECRET -> settings.secretKey();
        };
    }
}
