package vn.hoixa.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param secondFactor for whom a one-time code from a telephone is required
 * @param invitation validity of an invitation, an hour to two weeks
 */
@ConfigurationProperties("hoixa.access")
record AccessSettings(
        @DefaultValue("auto") SecondFactor secondFactor,
        @DefaultValue("72h") Duration invitation) {
    /** Whether a second factor is required. */
    enum SecondFactor {
        /** Required, except in a demonstration. */
        AUTO,
        /** Required of all who may approve, and of administrators. */
        REQUIRED,
        /** Optional for everybody. */
        OFFERED
    }

    AccessSettings {
        if (invitation.compareTo(Duration.ofHours(1)) < 0 || invitation.compareTo(Duration.ofDays(14)) > 0) {
            throw new IllegalArgumentException("hoixa.access.invitation is 1h to 14d, not " + invitation);
        }
    }
}
