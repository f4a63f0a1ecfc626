package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.hoixa.access.ServiceNames;
import vn.hoixa.office.Officer;

/**
 * Sign-in by the office's own OpenID Connect service, where there is one. It only replaces the password: a required
 * second factor stays required. The service's metadata is loaded at the first use, so that the application starts
 * without it.
 */
@Component
public class ServiceSignIn {
    static final String REGISTRATION = "co-quan";

    private static final Notice STRANGER = new Notice(
            "bad",
            "i-lock",
            "Chưa có tài khoản nào gắn với tên này.",
            "Báo người quản trị của xã ghi tên ở dịch vụ đăng nhập vào tài khoản của mình.");
    private static final Notice FAILED = new Notice(
            "bad", "i-alert", "Chưa đăng nhập được qua dịch vụ của cơ quan.", "Xin thử lại, hoặc dùng mật khẩu.");

    private final ServiceSettings settings;
    private final ServiceNames names;
    private final Entrance entrance;
    private final String publicUrl;

    ServiceSignIn(
            ServiceSettings settings,
            ServiceNames names,
            Entrance entrance,
            @Value("${hoixa.public-url}") String publicUrl) {
        this.settings = settings;
        this.names = names;
        this.entrance = entrance;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Whether this installation has such a service. */
    public boolean isOffered() {
        return settings.isSet();
    }

    /** The label of the button; empty where there is no such service. */
    Optional<String> button() {
        return settings.isSet() ? Optional.of("Đăng nhập bằng " + settings.name()) : Optional.empty();
    }

    static String path() {
        return ConsolePaths.TO_SERVICE + "/" + REGISTRATION;
    }

    void addTo(HttpSecurity http) throws Exception {
        if (!settings.isSet()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage(ConsolePaths.SIGN_IN)
                .clientRegistrationRepository(new SupplierClientRegistrationRepository(this::registration))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(to -> to.baseUri(ConsolePaths.TO_SERVICE))
                .redirectionEndpoint(from -> from.baseUri(ConsolePaths.FROM_SERVICE + "/*"))
                .userInfoEndpoint(
                        user -> user.oidcUserService(asked -> new DefaultOidcUser(List.of(), asked.getIdToken())))
                .successHandler(this::arrive)
                .failureHandler(this::refuse));
    }

    private InMemoryClientRegistrationRepository registration() {
        return new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(publicUrl + ConsolePaths.FROM_SERVICE + "/" + REGISTRATION)
                .scope("openid", "email")
                .build());
    }

    private void arrive(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException {
        var officer = known.getPrincipal() instanceof OidcUser user
                ? names.welcome(user.getName(), verifiedEmail(user))
                : Optional.<Officer>empty();
        if (officer.isEmpty()) {
            turnAway(STRANGER, request, response);
            return;
        }
        var who = Arriving.with(officer.get().id(), Arriving.Shown.SERVICE);
        response.sendRedirect(entrance.advance(who, request, response));
    }

    private static Optional<String> verifiedEmail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        turnAway(FAILED, request, response);
    }

    /** Rejects an unknown user and discards the session. */
    private static void turnAway(Notice why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        request.getSession().setAttribute(SignInFailures.REASON, why);
        response.sendRedirect(ConsolePaths.SIGN_IN);
    }
}
