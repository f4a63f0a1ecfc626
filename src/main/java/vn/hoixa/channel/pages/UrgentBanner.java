package vn.hoixa.channel.pages;

import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.channel.web.Banner;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/** The latest urgent warning in force, above every public page until its last day. */
@Component
final class UrgentBanner implements Banner {
    private final Warnings warnings;

    UrgentBanner(Warnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public Optional<Alarm> now() {
        try {
            return warnings.inForce().stream()
                    .filter(warning -> warning.content().severity() == Severity.URGENT)
                    .findFirst()
                    .map(UrgentBanner::alarm);
        } catch (DataAccessException _) {
            return Optional.empty(); // the page itself is served without the database
        }
    }

    private static Alarm alarm(Warning warning) {
        return new Alarm(warning.content().words().title(), "/canh-bao/" + warning.id());
    }
}
