package vn.hoixa.delivery;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Audit;
import vn.hoixa.office.Settings;
import vn.hoixa.review.ClearedTexts;

/** Creates the background parts of delivery. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ClearedTexts texts;
    private final Audit audit;
    private final Clock clock;

    DeliveryConfiguration(
            JdbcClient jdbc, TransactionOperations transactions, ClearedTexts texts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    @Bean(destroyMethod = "close")
    DeliverySignals deliverySignals(DataSource database) {
        return new DeliverySignals(database);
    }

    @Bean
    SendingCheck telegramSendingCheck(Channels channels) {
        return new SendingCheck(ChannelName.TELEGRAM, channels, clock);
    }

    @Bean
    SendingCheck zaloSendingCheck(Channels channels) {
        return new SendingCheck(ChannelName.ZALO, channels, clock);
    }

    @Bean
    SendingCheck zaloBotSendingCheck(Channels channels) {
        return new SendingCheck(ChannelName.ZALO_BOT, channels, clock);
    }

    @Bean
    @ConditionalOnBooleanProperty("hoixa.serve")
    Dispatching dispatching(
            ObjectProvider<Messenger> messengers, DeliverySettings ours, Settings office, DeliverySignals signals) {
        return new Dispatching(
                messengers
                        .orderedStream()
                        .map(messenger -> dispatcher(messenger, ours, office))
                        .toList(),
                signals);
    }

    private Dispatcher dispatcher(Messenger messenger, DeliverySettings ours, Settings office) {
        var desk = Desk.of(messenger, jdbc, transactions, texts, audit, clock);
        return new Dispatcher(messenger, desk, () -> office.get(QuietHours.SETTING), clock, ours);
    }
}
