package vn.hoixa.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of getting in.
 *
 * @param secondFactor for whom a code of the telephone is required
 * @param invitation how long an invitation can be used, an hour to two weeks
 */
@ConfigurationProperties("hoixa.access")
record AccessSettings(
        @DefaultValue("auto") SecondFactor secondFactor,
        @DefaultValue("72h") Duration invitation) {
    /** Whether a second step is asked for. */
    enum SecondFactor {
        /** Required, except in a demonstration. */
        AUTO,
        /** Required of all who may approve, and of administrators. */
        REQUIRED,
        /** Whoever wants one has one. */
        OFFERED
    }

    AccessSettings {
        if (invitation.compareTo(Duration.ofHours(1)) < 0 || invitation.compareTo(Duration.ofDays(14)) > 0) {
            throw new IllegalArgumentException("hoixa.access.invitation is 1h to 14d, not " + invitation);
        }
    }
}
