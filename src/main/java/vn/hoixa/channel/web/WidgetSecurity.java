package vn.hoixa.channel.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;

/** Security of the one page that allowed sites may embed: like the public pages, with other frame ancestors. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WidgetOrigins.class)
class WidgetSecurity {
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    SecurityFilterChain widgetChain(HttpSecurity http, WidgetOrigins origins) throws Exception {
        http.securityMatcher(WidgetPages.FRAME);
        PublicSecurity.open(http, PublicSecurity.policy(origins.inPolicy()));
        return http.headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .build();
    }
}
