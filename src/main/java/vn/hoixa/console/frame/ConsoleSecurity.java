package vn.hoixa.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Spring Security configuration of the console: form sign-in, sessions that end after half an hour of inactivity, CSRF
 * tokens, and a content security policy that only allows files from this server.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConsoleSettings.class, ServiceSettings.class})
class ConsoleSecurity {
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src"
            + " 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'self'";

    /** Authorisation, and the ways of signing in. */
    @Component
    record Inside(ConsoleOfficers officers, Entrance entrance, ServiceSignIn service) {}

    /** Ordered before the public filter chain, which takes everything else. */
    @Bean
    @Order(10)
    SecurityFilterChain consoleChain(
            HttpSecurity http, OfficerSignIn signIn, Inside inside, Clock clock, ConsoleSettings settings)
            throws Exception {
        var officers = inside.officers();
        var entrance = inside.entrance();
        var refusals = new Refusals(officers, entrance);
        inside.service().addTo(http);
        return http.securityMatcher(ConsolePaths.DESK, ConsolePaths.DESK + "/**")
                .authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                ConsolePaths.SIGN_IN,
                                ConsolePaths.SIGN_IN_STEPS,
                                ConsolePaths.DENIED,
                                ConsolePaths.ASSETS)
                        .permitAll()
                        .anyRequest()
                        .access(officers))
                .formLogin(form -> form.loginPage(ConsolePaths.SIGN_IN)
                        .successHandler((request, response, known) ->
                                response.sendRedirect(entrance.advance(arriving(known), request, response)))
                        .failureHandler(new SignInFailures()))
                .logout(out -> out.logoutUrl(ConsolePaths.SIGN_OUT)
                        .addLogoutHandler((request, response, who) -> entrance.leave(request))
                        .logoutSuccessUrl(ConsolePaths.SIGN_IN + "?left"))
                .requestCache(cache -> cache.requestCache(pagesToReturnTo()))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new IdleSessions(clock, settings.idle()), SecurityContextHolderFilter.class)
                .addFilterBefore(entrance.watch(), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** Casts the principal; {@link OfficerSignIn} produces no other type. */
    private static Arriving arriving(Authentication known) {
        if (known.getPrincipal() instanceof Arriving who) {
            return who;
        }
        throw new IllegalStateException("somebody signed in past the check of passwords");
    }

    /** After sign-in an officer returns to the requested page; a fragment of a page is not one. */
    private static RequestCache pagesToReturnTo() {
        var inside = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, ConsolePaths.DESK + "/**");
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> inside.matches(request) && isPage(request));
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "text/html");
        var shownIn = Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Dest"), "document");
        return request.getHeader("HX-Request") == null && accepted.contains("text/html") && shownIn.equals("document");
    }
}
