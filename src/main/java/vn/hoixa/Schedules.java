package vn.hoixa;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What runs by the clock runs where the application serves.
 *
 * <p>All work with a {@code fixedDelay} shares one thread: Spring keeps a single one for it when threads are virtual. So a round
 * is short, a few queries; what takes longer begins a thread of its own, or warnings that expire, late promises and the
 * renewal of a channel's token wait for it.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty("hoixa.serve")
class Schedules {}
