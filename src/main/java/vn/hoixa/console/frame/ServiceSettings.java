package vn.hoixa.console.frame;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office's own sign-in service (OpenID Connect), under {@code hoixa.access.oidc}.
 *
 * @param issuer its address; empty if there is none
 * @param clientId client id of this installation
 * @param clientSecret from the environment only
 * @param name text of the button after "Đăng nhập bằng"
 */
@ConfigurationProperties("hoixa.access.oidc")
record ServiceSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("tài khoản của cơ quan") String name) {
    ServiceSettings {
        if (!issuer.isEmpty() && (clientId.isEmpty() || clientSecret.isEmpty())) {
            throw new IllegalArgumentException(
                    "hoixa.access.oidc.issuer is set, so client-id and client-secret must be");
        }
    }

    boolean isSet() {
        return !issuer.isEmpty();
    }

    @Override
    public String toString() {
        return "ServiceSettings[" + issuer + ", redacted]";
    }
}
