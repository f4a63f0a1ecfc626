package vn.hoixa.channel.village;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.outlet.GroupText;
import vn.hoixa.warning.Issues;
import vn.hoixa.warning.NightSends;
import vn.hoixa.warning.Preapproval;
import vn.hoixa.warning.Preapprovals;
import vn.hoixa.warning.Relays;
import vn.hoixa.warning.State;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.WarningId;
import vn.hoixa.warning.Warnings;

/** Content of a village head's page: only his own village. */
@Component
final class Home {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("H:mm d/M");

    private final Sources sources;
    private final Relays relays;
    private final NightSends nightSends;
    private final Templates templates;
    private final Clock clock;

    Home(Sources sources, Relays relays, NightSends nightSends, Templates templates, Clock clock) {
        this.sources = sources;
        this.relays = relays;
        this.nightSends = nightSends;
        this.templates = templates;
        this.clock = clock;
    }

    /** The sources of warnings. */
    @Component
    static final class Sources {
        private final Villages villages;
        private final Warnings warnings;
        private final Issues issues;
        private final Preapprovals preapprovals;

        Sources(Villages villages, Warnings warnings, Issues issues, Preapprovals preapprovals) {
            this.villages = villages;
            this.warnings = warnings;
            this.issues = issues;
            this.preapprovals = preapprovals;
        }
    }

    /**
     * A warning to pass on.
     *
     * @param text the exact approved text for the group
     * @param done when he passed it on, and to how many households; empty until then
     * @param neighbours what others of the village have reported
     */
    record Pass(
            long id,
            String title,
            String severity,
            String tone,
            String text,
            String picture,
            String done,
            List<String> neighbours) {}

    /**
     * A pre-approved text that he may send alone.
     *
     * @param arrival when it reaches people, as the end of a sentence
     */
    record Ready(
            long id,
            String title,
            String story,
            String text,
            int left,
            String until,
            String severity,
            String arrival) {}

    /**
     * His own proposal with its state.
     *
     * @param mend the path of the page for correcting it; empty while it is not his turn
     */
    record Proposal(String title, String state, String why, String mend) {}

    /** His present village. */
    Optional<Village> village(Officer head) {
        return head.duties().village().flatMap(sources.villages::named);
    }

    Map<String, Object> model(Officer head, Village village) {
        var model = new HashMap<String, Object>();
        model.put("head", head.name());
        model.put("village", village.name());
        model.put("passes", passes(head, village));
        model.put("ready", ready(village));
        model.put("proposals", proposals(head));
        model.put("templates", templates.all());
        return model;
    }

    private List<Pass> passes(Officer head, Village village) {
        return sources.warnings.inForce().stream()
                .filter(warning -> isFor(warning, village))
                .flatMap(warning ->
                        sources
                                .issues
                                .of(warning)
                                .map(issue -> pass(warning, GroupText.of(issue), head, village))
                                .stream())
                .toList();
    }

    /** Whether a warning is valid in his village today. */
    boolean holds(WarningId id, Village village) {
        return sources.warnings.inForce().stream()
                .anyMatch(warning -> warning.id().equals(id) && isFor(warning, village));
    }

    private boolean isFor(Warning warning, Village village) {
        var area = warning.content().area();
        return sources.villages.formerly(village.id()).stream().anyMatch(area::means);
    }

    private Pass pass(Warning warning, String text, Officer head, Village village) {
        var mine = relays.of(warning.id()).stream()
                .filter(relay -> relay.village().equals(village.id().value()))
                .collect(Collectors.partitioningBy(
                        relay -> relay.by().filter(head.id()::equals).isPresent()));
        return new Pass(
                warning.id().value(),
                warning.content().words().title(),
                warning.content().severity().label(),
                warning.content().severity().id(),
                text,
                "/canh-bao/" + warning.id() + ".png",
                own(Objects.requireNonNull(mine.get(true))),
                Objects.requireNonNull(mine.get(false)).stream().map(Home::told).toList());
    }

    private static String own(List<Relays.Relay> mine) {
        return mine.isEmpty() ? "" : told(mine.getFirst());
    }

    private static String told(Relays.Relay relay) {
        return moment(relay.at()) + ", khoảng " + relay.households() + " hộ";
    }

    /** The pre-approved text, while it is valid for his village. */
    Optional<Ready> ready(long id, Village village) {
        return ready(village).stream().filter(each -> each.id == id).findFirst();
    }

    private List<Ready> ready(Village village) {
        return sources.preapprovals.inForce(today()).stream()
                .filter(each -> each.content().area().means(village.id()))
                .map(each -> ready(each, village))
                .toList();
    }

    private Ready ready(Preapproval each, Village village) {
        return new Ready(
                each.id(),
                each.content().words().title(),
                each.content().words().happening(),
                sources.preapprovals.text(each),
                nightSends.left(each, village.id()),
                DateTimeFormatter.ofPattern("d/M/yyyy").format(each.lastDay()),
                each.content().severity().label(),
                nightSends.night().arrival(each.content().severity()));
    }

    private List<Proposal> proposals(Officer head) {
        return sources.warnings.in(Set.of(State.DRAFT, State.SUBMITTED, State.RETURNED, State.REJECTED)).stream()
                .filter(warning -> isOf(warning, head.id()))
                .limit(5)
                .map(warning -> new Proposal(
                        warning.content().words().title(), warning.state().label(), lastReason(warning), mend(warning)))
                .toList();
    }

    private static boolean isOf(Warning warning, OfficerId head) {
        return warning.drafted().by().equals(head);
    }

    private static String mend(Warning warning) {
        return warning.state() == State.RETURNED ? "/thon/de-xuat/" + warning.id() : "";
    }

    private String lastReason(Warning warning) {
        var history = sources.warnings.history(warning.id());
        return history.isEmpty() ? "" : history.getLast().reason();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(WorkingCalendar.ZONE));
    }
}
