package vn.hoixa.console.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.hoixa.console.frame.Times;
import vn.hoixa.incident.Incident;
import vn.hoixa.office.OfficerId;

/**
 * View of an incident.
 *
 * @param awaitsNotice whether the notice to an authority is still due
 */
record IncidentView(
        UUID id,
        String number,
        String kind,
        String noticed,
        String recorded,
        String what,
        String affected,
        NoticeClock clock,
        boolean awaitsNotice,
        List<Line> steps,
        Optional<String> told,
        Optional<Line> closing) {
    /** A measure taken by somebody. */
    record Line(String who, String text) {}

    /** @param names the name of an officer */
    static IncidentView of(Incident incident, Function<OfficerId, String> names, Instant now) {
        var report = incident.report();
        return new IncidentView(
                incident.id(),
                incident.number(),
                report.kind().label(),
                Times.full(report.noticed()),
                names.apply(incident.recorded().by()) + ", "
                        + Times.full(incident.recorded().at()),
                report.what(),
                report.affected(),
                NoticeClock.of(incident, now),
                incident.awaitsNotice(),
                incident.steps().stream()
                        .map(step ->
                                new Line(names.apply(step.by()) + ", " + Times.moment(step.at(), now), step.done()))
                        .toList(),
                incident.told().map(told -> told.whom() + ", lúc " + Times.full(told.at())),
                incident.closing()
                        .map(closing -> new Line(
                                names.apply(closing.by()) + ", " + Times.full(closing.at()), closing.conclusion())));
    }
}
