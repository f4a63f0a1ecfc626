package vn.hoixa.console.frame;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Collects the notices above every page of the console. */
@Configuration(proxyBeanMethods = false)
class AboveEveryPage {
    @Bean
    ConsoleFrame.Above above(PausedParts paused, List<Reminder> reminders) {
        return new ConsoleFrame.Above(paused::now, reminders);
    }
}
