package vn.hoixa.console.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Matter;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;

/** Fills the model of the desk's templates and selects the template. */
@Component
class DeskModel {
    private static final String POLICE = "police";
    private static final String RECEPTION = "reception";
    private static final String FIELD = "field:";

    private final QueuePane queue;
    private final Officers officers;

    DeskModel(QueuePane queue, Officers officers) {
        this.queue = queue;
        this.officers = officers;
    }

    /**
     * A desk to which a question can be handed over.
     *
     * @param key its value in the form
     */
    record Desk(String key, String value) {}

    /** Whether the request comes from htmx, which replaces panes, or from a plain browser, which needs a whole page. */
    enum Client {
        PAGE,
        BROWSER;

        /** @param htmx the header {@code HX-Request}, or empty */
        static Client of(String htmx) {
            return htmx.isEmpty() ? BROWSER : PAGE;
        }
    }

    /** The whole page. */
    String page(Model model, Officer reader, DeskLane lane, Work work) {
        fill(model, reader, lane, work);
        return "console/desk";
    }

    /** A question: only its pane for htmx, or the whole page. */
    String question(Client client, Model model, Officer reader, DeskLane lane, Work work) {
        fill(model, reader, lane, work);
        return client == Client.PAGE ? "console/work :: work" : "console/desk";
    }

    /** A question after an act, with the list and lanes, which the act has changed. */
    String after(Client client, Model model, Officer reader, DeskLane lane, Work work) {
        fill(model, reader, lane, work);
        model.addAttribute("oob", client == Client.PAGE);
        return client == Client.PAGE ? "console/after" : "console/desk";
    }

    /** Only the list. */
    String list(Model model, Officer reader, DeskLane lane, String open) {
        model.addAttribute("queue", queue.queue(reader, lane));
        model.addAttribute("openId", open);
        return "console/queue :: queue";
    }

    private void fill(Model model, Officer reader, DeskLane lane, Work work) {
        model.addAttribute("officer", reader);
        model.addAttribute("title", lane.label());
        model.addAttribute("lanes", queue.lanes(reader, lane));
        model.addAttribute("queue", queue.queue(reader, lane));
        model.addAttribute("work", work);
        model.addAttribute("openId", work.id());
        model.addAttribute("reasons", Reasons.READY);
        model.addAttribute("desks", desks());
    }

    /** Desks with somebody assigned to answer: a question handed over to nobody would be lost. */
    private List<Desk> desks() {
        var fields = officers.list().stream()
                .flatMap(officer -> officer.duties().assignments().stream())
                .map(Assignment::field)
                .filter(field -> !field.equals(Assignment.RECEPTION))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(field -> new Desk(FIELD + field, field));
        return Stream.concat(
                        Stream.of(new Desk(RECEPTION, "Tiếp nhận chung của Trung tâm"), new Desk(POLICE, "Công an xã")),
                        fields)
                .toList();
    }

    /** The desk named in a form; an unknown name means reception. */
    static Matter matter(String key) {
        if (key.startsWith(FIELD)) {
            return new Matter.OfField(key.substring(FIELD.length()));
        }
        return key.equals(POLICE) ? new Matter.OfPolice() : new Matter.OfReception();
    }
}
