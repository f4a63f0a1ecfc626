package vn.hoixa.channel.zalo;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.hoixa.wire.Wire;
import vn.hoixa.wire.Wire.Answer;

/** Renewal of tokens: OAuth version 4. A refresh token can be used once, and gives the next one. */
final class Oauth {
    private static final int USED_BEFORE = -14020;
    /** Zalo's codes for an invalid refresh token; its other codes are not documented. */
    private static final Pattern SPENT = Pattern.compile(
            "(invalid|expired) refresh.?token|refresh.?token.*(invalid|expired)", Pattern.CASE_INSENSITIVE);

    private static final String NO_TOKEN = "kiem-tra-khoa";

    private final Wire wire;
    private final ZaloSettings settings;

    /** Result of a renewal. */
    sealed interface Renewal {
        /** @param lifetime the lifetime of the access token */
        record Granted(String accessToken, String refreshToken, Duration lifetime) implements Renewal {
            /** Redacted: it holds tokens. */
            @Override
            public String toString() {
                return "Granted[redacted]";
            }
        }

        /** Zalo says that the refresh token is invalid. */
        record Refused(int error) implements Renewal {}

        /**
         * The token may still be valid; it can only be tried again.
         *
         * @param code as in {@link Answer.None}, or Zalo's own code about something else: the application, its key
         */
        record Unanswered(String code) implements Renewal {}
    }

    Oauth(ZaloSettings settings) {
        this.settings = settings;
        wire = new Wire(settings.oauth(), settings.timeout());
    }

    /** Whether a code of {@link Renewal.Unanswered} is Zalo's own: it answered, and would not. */
    static boolean isOfZalo(String code) {
        return code.startsWith("-");
    }

    /**
     * Zalo's code where it refuses the application or its key; empty where it does not, or does not say. It is asked with
     * what is no refresh token, so that none is used up.
     */
    Optional<String> refusalOfTheApplication() {
        return renew(NO_TOKEN) instanceof Renewal.Unanswered(String code) && isOfZalo(code)
                ? Optional.of(code)
                : Optional.empty();
    }

    Renewal renew(String refreshToken) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("refresh_token", refreshToken);
        form.add("app_id", settings.appId());
        form.add("grant_type", "refresh_token");
        var answer = wire.ask(http -> http.post()
                .uri("/v4/oa/access_token")
                .header("secret_key", settings.secretKey())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form));
        return switch (answer) {
            case Answer.None(String code) -> new Renewal.Unanswered(code);
            case Answer.Json(JsonNode body) -> understood(body);
        };
    }

    private static Renewal understood(JsonNode body) {
        String access = body.path("access_token").asString("");
        String refresh = body.path("refresh_token").asString("");
        if (!access.isEmpty() && !refresh.isEmpty()) {
            return new Renewal.Granted(access, refresh, lifetime(body.path("expires_in")));
        }
        int error = body.path("error").asInt(0);
        if (error == USED_BEFORE
                || SPENT.matcher(body.path("error_name").asString("")).find()) {
            return new Renewal.Refused(error);
        }
        return new Renewal.Unanswered(error == 0 ? "unreadable" : Integer.toString(error));
    }

    /** Parses a string of seconds ({@code "90000"}), or a number; an hour if it is neither. */
    private static Duration lifetime(JsonNode seconds) {
        return Duration.ofSeconds(Math.max(60, seconds.asLong(3600)));
    }
}
