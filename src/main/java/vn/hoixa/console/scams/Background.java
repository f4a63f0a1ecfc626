package vn.hoixa.console.scams;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.office.Officer;
import vn.hoixa.scam.KnownItems;
import vn.hoixa.scam.ReportGroup;
import vn.hoixa.scam.ReportGroups.Sending;
import vn.hoixa.scam.ScamEvidence;
import vn.hoixa.subscription.Subscriptions;
import vn.hoixa.warning.Origin;
import vn.hoixa.warning.Warnings;

/**
 * Context of a report group for the police: the suspects' data, warnings made from it, and where such messages come
 * from.
 */
@Component("scamBackground")
class Background {
    private static final String NO_VILLAGE = "Chưa rõ thôn";

    private final ScamEvidence evidence;
    private final KnownItems known;
    private final Warnings warnings;
    private final Subscriptions subscriptions;
    private final Villages villages;

    Background(
            ScamEvidence evidence,
            KnownItems known,
            Warnings warnings,
            Subscriptions subscriptions,
            Villages villages) {
        this.evidence = evidence;
        this.known = known;
        this.warnings = warnings;
        this.subscriptions = subscriptions;
        this.villages = villages;
    }

    /** A warning made from a group. */
    record Made(String path, String title, String state) {}

    /**
     * A number, account or address of a group.
     *
     * @param becomesKnown whether it is ticked to become known for later checks
     */
    record Suspect(String kind, String value, String mark, boolean becomesKnown) {}

    /**
     * The values named in a group, each ticked as before; at first all of them, and for a judged fraud those already
     * known.
     */
    List<Suspect> suspects(ReportGroup group, Officer reader, Optional<Set<String>> ticked) {
        var chosen = ticked.or(() -> group.judged()
                .filter(judged -> judged.what().makesKnown())
                .map(_ -> known.marks(KnownItems.Origin.JUDGEMENT, group.id().toString())));
        return evidence.of(group.id(), reader).stream()
                .map(each -> new Suspect(
                        each.kind().label(),
                        each.value(),
                        each.mark(),
                        chosen.map(marks -> marks.contains(each.mark())).orElse(true)))
                .toList();
    }

    List<Made> warnings(ReportGroup group) {
        return warnings.begunWith(Origin.report(group.id().toString())).stream()
                .map(each -> new Made(
                        "/console/canh-bao/" + each.id(),
                        each.content().words().title(),
                        each.state().label()))
                .toList();
    }

    /** The heat table; a sender's village is known only for subscribers to warnings who named it. */
    Heat heat(List<Sending> sendings, LocalDate today) {
        var homes = subscriptions.villagesOf(sendings.stream()
                .flatMap(each -> each.from().stream())
                .distinct()
                .toList());
        return Heat.of(
                sendings,
                today,
                each -> each.from()
                        .map(homes::get)
                        .flatMap(villages::now)
                        .map(village -> village.name())
                        .orElse(NO_VILLAGE));
    }
}
