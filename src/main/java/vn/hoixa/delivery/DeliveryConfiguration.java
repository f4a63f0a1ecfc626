package vn.hoixa.delivery;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.review.ClearedTexts;

/** The parts of delivery that run by themselves. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean(destroyMethod = "close")
    DeliverySignals deliverySignals(DataSource database) {
        return new DeliverySignals(database);
    }

    @Bean
    @ConditionalOnBooleanProperty("hoixa.serve")
    Dispatching dispatching(
            JdbcClient jdbc,
            ClearedTexts texts,
            ObjectProvider<Messenger> messengers,
            PlatformTransactionManager transactions,
            Clock clock,
            DeliverySignals signals) {
        var dispatcher = new Dispatcher(
                new Claims(jdbc, new TransactionTemplate(transactions), clock),
                texts,
                messengers.orderedStream().toList(),
                clock,
                Dispatcher.Settings.DEFAULT);
        return new Dispatching(dispatcher, signals);
    }
}
