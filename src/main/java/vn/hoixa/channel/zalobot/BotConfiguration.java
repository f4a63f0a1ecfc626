package vn.hoixa.channel.zalobot;

import java.net.URI;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecisions;

/** Creates the beans of the bot. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BotSettings.class)
class BotConfiguration {
    @Bean
    BotApi zaloBotApi(BotSettings settings) {
        return new BotApi(settings);
    }

    @Bean
    BotMessenger zaloBotMessenger(BotApi api, BotSettings settings, ChannelDecisions decisions) {
        return new BotMessenger(api, () -> settings.isGiven() && decisions.isOpen(ChannelName.ZALO_BOT));
    }

    @Bean
    BotCheck zaloBotCheck(
            BotSettings settings,
            ChannelDecisions decisions,
            BotApi api,
            FailedArrivals failures,
            @Value("${hoixa.public-url}") URI publicUrl) {
        return new BotCheck(settings, decisions, api, new Receiving(settings, api, publicUrl), failures);
    }

    /** Background parts, only where the application serves, and only for a bot that polls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("hoixa.serve")
    @ConditionalOnProperty(name = "hoixa.zalo-bot.receive", havingValue = "polling", matchIfMissing = true)
    static class Polling {
        @Bean
        BotPolling zaloBotPolling(
                BotSettings settings,
                BotApi api,
                ChannelDecisions decisions,
                Conversations conversations,
                DataSource database) {
            return new BotPolling(settings, api, decisions, conversations, database);
        }
    }
}
