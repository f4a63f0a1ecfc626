package vn.hoixa.channel.telegram;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.command.Commands;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecisions;
import vn.hoixa.review.Votes;

/**
 * Creates the beans of Telegram. Without a token there is only the examination, which says so; in a command that does
 * not serve, nothing runs in the background.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramConfiguration {
    @Bean
    ListenerRow telegramListenerRow(JdbcClient jdbc, Clock clock) {
        return new ListenerRow(jdbc, clock);
    }

    @Bean
    TelegramCheck telegramCheck(
            ObjectProvider<BotApi> api,
            TelegramSettings settings,
            ListenerRow row,
            ChannelDecisions decisions,
            @Value("${hoixa.public-url}") URI publicUrl,
            Clock clock) {
        return new TelegramCheck(Optional.ofNullable(api.getIfAvailable()), settings, row, decisions, publicUrl, clock);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(TokenGiven.class)
    static class WithToken {
        WithToken(@Value("${hoixa.demo}") Boolean demo) {
            if (demo) {
                throw new IllegalStateException("hoixa.telegram.token is set: a demonstration does not reach real"
                        + " people; unset it, or serve without --demo");
            }
        }

        @Bean
        BotApi telegramApi(TelegramSettings settings) {
            return new BotApi(new Token(settings.token()), settings);
        }

        @Bean
        BotCondition telegramCondition(ListenerRow row) {
            return new BotCondition(row);
        }

        @Bean
        TelegramMessenger telegramMessenger(
                BotApi api, ChannelDecisions decisions, BotCondition condition, Votes votes, Addresses addresses) {
            return new TelegramMessenger(
                    api,
                    () -> decisions.isOpen(ChannelName.TELEGRAM),
                    condition,
                    votes::of,
                    new MovedChats(addresses::moved));
        }
    }

    /** Background parts. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(TokenGiven.class)
    @ConditionalOnBooleanProperty("hoixa.serve")
    static class Serving {
        @Bean
        Introduction telegramIntroduction(BotApi api, Commands commands) {
            return new Introduction(api, commands);
        }

        @Bean
        UpdateReader telegramReader(Commands commands) {
            return new UpdateReader(new CommandReader(commands::typed));
        }

        @Bean
        Typing telegramTyping(BotApi api) {
            return new Typing(api);
        }

        @Bean
        Reception telegramReception(
                Conversations conversations,
                Addresses addresses,
                BotApi api,
                Typing typing,
                TelegramMessenger messenger) {
            return new Reception(conversations, addresses, api, typing, new Emergencies(messenger));
        }

        @Bean
        TelegramHealth telegramHealthIndicator(TelegramCheck check, BotCondition condition) {
            return new TelegramHealth(check, condition);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(TokenGiven.class)
    @ConditionalOnBooleanProperty("hoixa.serve")
    @ConditionalOnProperty(name = "hoixa.telegram.receive", havingValue = "polling", matchIfMissing = true)
    static class ByPolling {
        @Bean
        Listening telegramListening(
                DataSource database,
                BotApi api,
                Introduction introduction,
                Poller poller,
                TelegramMessenger channel,
                BotCondition condition) {
            var backOff = new BackOff(condition);
            return new Listening(new PollingListener(database, api, introduction, poller, backOff, channel), backOff);
        }

        @Bean
        Poller telegramPoller(
                BotApi api,
                UpdateReader reader,
                Reception reception,
                TelegramMessenger messenger,
                ListenerRow row,
                TelegramSettings settings) {
            return new Poller(
                    api,
                    reader,
                    reception,
                    new Stuck(messenger, row, new Unread(reception, messenger, row)),
                    row,
                    settings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(TokenGiven.class)
    @ConditionalOnBooleanProperty("hoixa.serve")
    @ConditionalOnProperty(name = "hoixa.telegram.receive", havingValue = "webhook")
    static class ByWebhook {
        @Bean
        Listening telegramListening(
                BotApi api,
                Introduction introduction,
                TelegramMessenger channel,
                BotCondition condition,
                TelegramSettings settings,
                @Value("${hoixa.public-url}") URI publicUrl) {
            var backOff = new BackOff(condition);
            var target = new WebhookListener.Target(publicUrl, settings.webhookSecret());
            return new Listening(new WebhookListener(api, introduction, backOff, channel, target), backOff);
        }
    }
}
