package vn.hoixa.channel.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the web, under {@code hoixa.web}.
 *
 * @param trustedProxies addresses or networks (CIDR) whose {@code X-Forwarded-For} is trusted; none by default
 * @param messagesPerClient messages that one client address may send in ten minutes
 * @param missesPerClient unknown tickets and codes that one client address may try in an hour
 * @param missesInAll unknown tickets and codes that all clients together may try in an hour
 * @param streams open event streams that one replica holds
 */
@ConfigurationProperties("hoixa.web")
record WebSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("600") int messagesPerClient,
        @DefaultValue("10") int missesPerClient,
        @DefaultValue("1000") int missesInAll,
        @DefaultValue("5000") int streams) {
    WebSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
