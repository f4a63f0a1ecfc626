package vn.hoixa.console.incident;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Reminder;
import vn.hoixa.incident.Incident;
import vn.hoixa.incident.Incidents;
import vn.hoixa.office.Officer;

/** Reminds the officers who notify the authority of the 72-hour deadline of an incident. */
@Component
class IncidentReminder implements Reminder {
    private final Incidents incidents;
    private final Clock clock;

    IncidentReminder(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Officer officer) {
        return Incidents.maySettle(officer)
                ? incidents.awaitingNotice().stream().map(this::line).toList()
                : List.of();
    }

    private Line line(Incident incident) {
        var left = NoticeClock.of(incident, clock.instant());
        return new Line(
                "Sự cố " + incident.number() + ", " + incident.report().kind().label() + ": " + left.words()
                        + " để báo cơ quan có thẩm quyền.",
                IncidentRoom.PATH + "/" + incident.id(),
                left.tone().equals("bad") ? "late" : "soon");
    }
}
