package vn.hoixa.channel.village;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import vn.hoixa.village.Entry;
import vn.hoixa.village.Secret;

/** Cookies of a village head's phone: the device and the session. Neither is sent from another site. */
final class Cookies {
    private static final String DEVICE = "hoixa-thon";
    private static final String SESSION = "hoixa-thon-phien";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration DAY = Duration.ofHours(12);

    private Cookies() {}

    static Optional<Secret> device(HttpServletRequest request) {
        return read(request, DEVICE);
    }

    static Optional<Secret> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    static void keep(Entry.In in, HttpServletRequest request, HttpServletResponse response) {
        add(response, request, DEVICE, in.device(), YEAR);
        add(response, request, SESSION, in.session(), DAY);
    }

    private static void add(
            HttpServletResponse response, HttpServletRequest request, String name, Secret secret, Duration age) {
        var cookie = ResponseCookie.from(name, secret.value())
                .path("/thon")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Secret> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .map(Secret::new);
    }
}
