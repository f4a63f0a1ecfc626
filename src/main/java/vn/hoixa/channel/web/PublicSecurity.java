package vn.hoixa.channel.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Spring Security configuration of public pages: no session, no cookie, no sign-in, and a content security policy that
 * only allows resources from this server. Ordered after more specific filter chains, such as the console's.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class PublicSecurity {
    static final String CONTENT_SECURITY_POLICY = policy("'none'");

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain publicChain(HttpSecurity http) throws Exception {
        return open(http, CONTENT_SECURITY_POLICY)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::deny))
                .build();
    }

    /** @param ancestors origins that may show the page in a frame */
    static String policy(String ancestors) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src"
                + " 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors " + ancestors;
    }

    static HttpSecurity open(HttpSecurity http, String policy) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                features -> features.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }
}
