package vn.hoixa.channel.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.channel.web.Banner;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/**
 * Shows the latest urgent warning in force above every public page until its last day; one for the whole commune comes
 * before one for some villages. Readers' villages are not known, so everybody sees it, and it names the villages
 * concerned.
 */
@Component
final class UrgentBanner implements Banner {
    private static final int NAMED = 2;

    private final Warnings warnings;
    private final Villages villages;

    UrgentBanner(Warnings warnings, Villages villages) {
        this.warnings = warnings;
        this.villages = villages;
    }

    @Override
    public Optional<Alarm> now() {
        try {
            return warnings.inForce().stream()
                    .filter(warning -> warning.content().severity() == Severity.URGENT)
                    .min(Comparator.comparing(
                            warning -> !warning.content().area().isCommune())) // the first of equals stays the first
                    .map(this::alarm);
        } catch (DataAccessException _) {
            return Optional.empty(); // the page itself is served without the database
        }
    }

    private Alarm alarm(Warning warning) {
        return new Alarm(
                warning.content().words().title(), whose(warning.content().area()), "/canh-bao/" + warning.id());
    }

    private String whose(Area area) {
        List<String> names = villages.of(area).stream().map(Village::name).toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " và " + (names.size() - NAMED) + " nơi khác";
    }
}
