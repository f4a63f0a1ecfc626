package vn.hoixa.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param maxUpload the largest file an officer may hand in, 32 MB unless set; it is held in memory and in the database
 * @param maxUnpacked the most that a compressed file may unpack to, 512 MB unless set
 * @param silence after how long without a heartbeat of its runner a job counts as interrupted, 30 seconds unless set
 */
@ConfigurationProperties("hoixa.import")
public record ImportSettings(
        @DefaultValue("32MB") DataSize maxUpload,
        @DefaultValue("512MB") DataSize maxUnpacked,
        @DefaultValue("30s") Duration silence) {
    public ImportSettings {
        if (maxUpload.toBytes() < 1 || maxUnpacked.compareTo(maxUpload) < 0) {
            throw new IllegalArgumentException("hoixa.import.max-unpacked is at least hoixa.import.max-upload, not "
                    + maxUnpacked + " below " + maxUpload);
        }
        if (silence.compareTo(Duration.ofSeconds(15)) < 0) {
            throw new IllegalArgumentException("hoixa.import.silence is at least 15 seconds, not " + silence);
        }
    }
}
