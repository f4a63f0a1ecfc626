package vn.hoixa.console.incident;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoixa.console.frame.Times;
import vn.hoixa.incident.Incident;
import vn.hoixa.incident.Kind;

/** The typed values of the form; kept when something is refused. */
record IncidentForm(
        @Nullable String kind,
        @Nullable String personal,
        @Nullable String day,
        @Nullable String time,
        @Nullable String what,
        @Nullable String affected) {
    static IncidentForm empty(Instant now) {
        var local = now.atZone(Times.VIETNAM);
        return new IncidentForm("", null, local.toLocalDate().toString(), Times.clock(now), "", "");
    }

    public boolean isPersonal() {
        return personal != null || Kind.DATA_LEAK.id().equals(kind);
    }

    /** Empty where kind or moment is invalid. */
    Optional<Incident.Report> report() {
        return Kind.of(said(kind))
                .flatMap(known -> moment(said(day), said(time))
                        .map(noticed -> new Incident.Report(
                                known,
                                isPersonal() ? Incident.Concern.PERSONAL_DATA : Incident.Concern.NO_PERSONAL_DATA,
                                noticed,
                                said(what),
                                said(affected))));
    }

    /** Parses a day and a clock time in Vietnam from a form. */
    static Optional<Instant> moment(String day, String time) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(Times.VIETNAM)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
