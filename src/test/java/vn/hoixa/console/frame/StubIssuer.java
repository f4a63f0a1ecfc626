package vn.hoixa.console.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A sign-in service on loopback that speaks OpenID Connect: what it says of whoever asks next is set by the test. */
final class StubIssuer {
    static final String CLIENT = "hoixa";

    private final HttpServer server;
    private final RSAKey published = key();
    private RSAKey signing = published;
    private Map<String, Object> claims = Map.of();
    private String back = "";

    StubIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers("/.well-known/openid-configuration", this::description);
        answers("/keys", () -> new JWKSet(published.toPublicJWK()).toString());
        answers("/token", this::token);
        server.createContext("/authorize", this::letThrough);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(Map<String, Object> claims) {
        this.claims = Map.copyOf(claims);
        this.signing = published;
    }

    /** Where a browser finds the application, whatever its public address is. */
    void leadsBackTo(String address) {
        back = address;
    }

    /** The same, signed by somebody else. */
    void isForged() {
        this.signing = key();
    }

    void stop() {
        server.stop(0);
    }

    private void answers(String path, Supplier<String> body) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.get().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    /** Nobody has to sign in here: the browser goes back with a code at once. What was asked for once is said in the token. */
    private void letThrough(HttpExchange exchange) throws IOException {
        var asked =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        var said = new HashMap<>(claims);
        said.put("nonce", UriUtils.decode(String.valueOf(asked.getFirst("nonce")), UTF_8));
        claims = Map.copyOf(said);
        var landing = URI.create(UriUtils.decode(String.valueOf(asked.getFirst("redirect_uri")), UTF_8));
        exchange.getResponseHeaders()
                .set("Location", back + landing.getPath() + "?code=one&state=" + asked.getFirst("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String description() {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
             "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
             "id_token_signing_alg_values_supported":["RS256"]}
            """.formatted(address());
    }

    private String token() {
        try {
            var said = new JWTClaimsSet.Builder()
                    .issuer(address())
                    .audience(CLIENT)
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
            claims.forEach(said::claim);
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), said.build());
            jwt.sign(new RSASSASigner(signing));
            return "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                    + jwt.serialize() + "\"}";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
