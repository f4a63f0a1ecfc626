package vn.hoixa.question;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Candidate;
import vn.hoixa.answer.Reason;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;

/**
 * Routes a question to a desk, by the field and handler of the procedure it is about. Without either, or where nobody
 * is assigned to the field today, it goes to the reception desk, which reads it and hands it over. A question whose
 * matter is unknown goes there too: the procedures found for it are a hint for the reader, not a reason to send it to a
 * field.
 */
@Component
public class Desks {
    private static final String CENTRE = "centre";

    private final Knowledge knowledge;
    private final Officers officers;
    private final Clock clock;

    Desks(Knowledge knowledge, Officers officers, Clock clock) {
        this.knowledge = knowledge;
        this.officers = officers;
        this.clock = clock;
    }

    /**
     * The destination of a question: whose business it is, and who handles it.
     *
     * @param handler its id in {@code commune.yaml}, by which the promised time is counted
     * @param name the handler's published name, for texts; empty until the commune has published its own
     */
    public record Desk(Matter matter, String handler, Optional<Passage> name) {
        private static final String UNNAMED = "Trung tâm Phục vụ hành chính công";

        /** The name shown to colleagues. */
        String title() {
            return name.map(Passage::text).orElse(UNNAMED);
        }
    }

    Desk route(Reason reason, List<Candidate> candidates) {
        return switch (reason) {
            case JUST_SCAMMED, CALLER_CLAIMS_OFFICE -> desk(new Matter.OfPolice());
            case UNKNOWN_MATTER -> desk(new Matter.OfReception());
            case CASE_WITHOUT_RULE,
                    NOTHING_USABLE,
                    UNDER_REVIEW,
                    PAUSED,
                    ASKS_FOR_OFFICER,
                    FOR_OFFICER,
                    WANTS_CALLBACK,
                    NOT_THIS ->
                candidates.stream()
                        .findFirst()
                        .flatMap(candidate -> knowledge.snapshot().procedure(candidate.code()))
                        .map(this::desk)
                        .filter(desk -> isManned(desk.matter()))
                        .orElseGet(() -> desk(new Matter.OfReception()));
        };
    }

    /** Whose business a procedure is today; reception's where nobody is assigned to its field. */
    public Matter matterOf(Procedure procedure) {
        var matter = matter(procedure);
        return isManned(matter) ? matter : new Matter.OfReception();
    }

    /** The desk of a matter when no handler is known. */
    Desk desk(Matter matter) {
        var kind =
                switch (matter) {
                    case Matter.OfPolice _ -> Commune.Handler.Kind.POLICE;
                    case Matter.OfField _, Matter.OfReception _ -> Commune.Handler.Kind.COMMUNE;
                };
        return handlers().stream()
                .filter(handler -> handler.kind() == kind)
                .findFirst()
                .map(handler -> desk(matter, handler))
                .orElseGet(() -> new Desk(matter, CENTRE, Optional.empty()));
    }

    /** The desk of a matter and handler, under its current published name. */
    Desk named(Matter matter, String handler) {
        return handlers().stream()
                .filter(each -> each.id().equals(handler))
                .findFirst()
                .map(each -> desk(matter, each))
                .orElseGet(() -> new Desk(matter, handler, Optional.empty()));
    }

    /** Whether anybody besides the leaders, who see everything, may answer for the matter today. */
    private boolean isManned(Matter matter) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return officers.whoMayReview(matter, today).stream().anyMatch(officer -> !officer.has(Role.LEADER));
    }

    private Desk desk(Procedure procedure) {
        var matter = matter(procedure);
        return procedure.handler().map(handler -> desk(matter, handler)).orElseGet(() -> desk(matter));
    }

    private static Matter matter(Procedure procedure) {
        var police = procedure.handler().filter(handler -> handler.kind() == Commune.Handler.Kind.POLICE);
        if (police.isPresent()) {
            return new Matter.OfPolice();
        }
        return procedure.field().isBlank() ? new Matter.OfReception() : new Matter.OfField(procedure.field());
    }

    private static Desk desk(Matter matter, Commune.Handler handler) {
        return new Desk(matter, handler.id(), Optional.of(handler.name()));
    }

    private List<Commune.Handler> handlers() {
        return knowledge.snapshot().commune().map(Commune::handlers).orElse(List.of());
    }
}
