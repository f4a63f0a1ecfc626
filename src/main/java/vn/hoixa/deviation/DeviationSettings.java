package vn.hoixa.deviation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the weekly quality check.
 *
 * @param sample how many automatic answers of a week are judged, 5 to 200
 * @param leastShare the share of right answers below which a week is bad, above 0 to 1
 */
@ConfigurationProperties("hoixa.deviation")
public record DeviationSettings(
        @DefaultValue("20") int sample,
        @DefaultValue("0.95") double leastShare) {
    public DeviationSettings {
        if (sample < 5 || sample > 200) {
            throw new IllegalArgumentException("hoixa.deviation.sample is 5 to 200, not " + sample);
        }
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException(
                    "hoixa.deviation.least-share is above 0 and at most 1, not " + leastShare);
        }
    }
}
