package vn.hoixa.warning;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Creates the scheduled task while the application serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("hoixa.serve")
class WarningConfiguration {
    @Bean
    Rounds warningRounds(
            TransactionOperations transaction,
            WarningRows rows,
            Steps steps,
            WarningBroadcaster broadcaster,
            Clock clock) {
        return new Rounds(transaction, rows, steps, broadcaster, clock);
    }
}
