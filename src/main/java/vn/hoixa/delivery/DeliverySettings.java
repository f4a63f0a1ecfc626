package vn.hoixa.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of delivery, under {@code hoixa.delivery}.
 *
 * @param window how many deliveries of a channel a replica holds at a time, 4 to 256: the most that is sent twice when
 *     it dies
 * @param lease duration of a claim, 4 seconds to an hour; deliveries of a dead replica wait that long. Must be longer
 *     than the longest call to a channel, otherwise slow sends happen twice
 */
@ConfigurationProperties("hoixa.delivery")
record DeliverySettings(
        @DefaultValue("32") int window, @DefaultValue("2m") Duration lease) {
    private static final Duration SHORTEST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofHours(1);

    static final DeliverySettings DEFAULT = new DeliverySettings(32, Duration.ofMinutes(2));

    DeliverySettings {
        if (window < 4 || window > 256) {
            throw new IllegalArgumentException("hoixa.delivery.window is %d; it has to be 4 to 256".formatted(window));
        }
        if (lease.compareTo(SHORTEST) < 0 || lease.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hoixa.delivery.lease is %s; it has to be 4s to 1h".formatted(lease));
        }
    }

    /** The part of the window that broadcasts may use. */
    int forBroadcasts() {
        return window - window / 4;
    }
}
