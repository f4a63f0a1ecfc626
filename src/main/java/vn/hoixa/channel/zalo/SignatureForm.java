package vn.hoixa.channel.zalo;

/**
 * What a webhook's signature is made of: SHA-256 over an id, the raw body, the timestamp and a secret. The official page
 * says application id and Official Account secret; other forms have been seen, so the office says which it believes.
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
