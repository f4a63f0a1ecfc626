package vn.hoixa.console.frame;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the console.
 *
 * @param idle how long a session lasts without activity, 30 minutes unless set
 */
@ConfigurationProperties("hoixa.console")
record ConsoleSettings(@DefaultValue("30m") Duration idle) {
    ConsoleSettings {
        if (idle.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("hoixa.console.idle is at least a minute, not " + idle);
        }
    }
}
