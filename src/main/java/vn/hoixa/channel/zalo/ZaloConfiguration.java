package vn.hoixa.channel.zalo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.privacy.Sealing;

/** Creates the beans of the Official Account. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZaloSettings.class)
class ZaloConfiguration {
    @Bean
    OpenApi zaloOpenApi(ZaloSettings settings) {
        return new OpenApi(settings);
    }

    @Bean
    Tokens zaloTokens(
            ZaloSettings settings, JdbcClient jdbc, Sealing sealing, TransactionOperations transaction, Clock clock) {
        return new Tokens(
                new TokenRows(jdbc, sealing, settings.appId()),
                new Oauth(settings),
                transaction,
                clock,
                settings.refreshToken());
    }

    @Bean
    ZaloAuthorisation zaloAuthorisation(ZaloSettings settings, Tokens tokens) {
        return new ZaloAuthorisation(settings, tokens);
    }

    @Bean
    ZaloMessenger zaloMessenger(
            OpenApi api, Tokens tokens, ZaloSettings settings, ChannelDecisions decisions, Clock clock) {
        return new ZaloMessenger(
                api,
                tokens,
                new Verdicts(clock),
                new Windows(settings.charges()),
                () -> settings.isGiven() && decisions.isOpen(ChannelName.ZALO));
    }

    @Bean
    WebhookSightings zaloSights(JdbcClient jdbc, Clock clock) {
        return new WebhookSightings(jdbc, clock);
    }

    @Bean
    Lifetime zaloLifetime(Tokens tokens, Clock clock) {
        return new Lifetime(tokens, clock);
    }

    @Bean
    ZaloCheck zaloCheck(
            ZaloSettings settings,
            ChannelDecisions decisions,
            Lifetime lifetime,
            OpenApi api,
            WebhookSightings sightings,
            FailedArrivals failures) {
        return new ZaloCheck(settings, decisions, lifetime, api, new Oauth(settings), sightings, failures);
    }

    @Bean
    ZaloHealth zaloHealthIndicator(ZaloSettings settings, Lifetime lifetime) {
        return new ZaloHealth(settings, lifetime);
    }

    @Bean
    Followers zaloFollowers(JdbcClient jdbc, Addresses addresses, TransactionOperations transaction) {
        return new Followers(jdbc, addresses, transaction);
    }

    @Bean
    Reception zaloReception(
            ZaloSettings settings,
            Followers followers,
            Conversations conversations,
            FailedArrivals failures,
            ZaloMessenger messenger) {
        return new Reception(settings, followers, conversations, failures, messenger);
    }

    @Bean
    Webhooks zaloWebhooks(
            ZaloSettings settings,
            ChannelDecisions decisions,
            WebhookSightings sightings,
            Reception reception,
            Clock clock) {
        return new Webhooks(settings, decisions, new EventReader(settings.groupName(), clock), sightings, reception);
    }

    /** Background parts, only where the application serves. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("hoixa.serve")
    static class Serving {
        @Bean
        TokenRound zaloTokenRound(Tokens tokens) {
            return new TokenRound(tokens);
        }
    }
}
