package vn.hoixa.correction;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.correction.Affected.Change;
import vn.hoixa.correction.Affected.Decision;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.BroadcastId;
import vn.hoixa.delivery.Deliveries;

/**
 * Finds the people who still need a correction. A person is settled for a part when a correction gave them its present
 * text; a further change makes them unsettled again.
 */
@Component
class Receivers {
    private final Deliveries deliveries;
    private final CorrectionRows rows;

    Receivers(Deliveries deliveries, CorrectionRows rows) {
        this.deliveries = deliveries;
        this.rows = rows;
    }

    /** Everybody who got the old text of one of these changes, settled or not. */
    Set<AddressId> told(Collection<Change> changes) {
        var told = new HashSet<AddressId>();
        deliveries
                .of(changes.stream()
                        .flatMap(change -> change.texts().stream())
                        .distinct()
                        .toList())
                .forEach(sending -> told.add(sending.to()));
        return told;
    }

    /** The people who still need a correction. */
    Set<AddressId> unsettled(Affected affected, Selection selection) {
        var changes = affected.changes().stream()
                .filter(change -> selection.parts().contains(change.part()))
                .toList();
        var corrected = corrected(affected.decisions());
        var byText = byText(changes, selection);
        var unsettled = new LinkedHashSet<AddressId>();
        for (Change change : changes) {
            var settled = settled(affected.decisions(), change, corrected);
            change.texts().forEach(text -> add(byText, text, settled, unsettled));
        }
        var settledInAll = settledInAll(affected.decisions(), changes, corrected);
        selection.approved().forEach(text -> add(byText, text, settledInAll, unsettled));
        return unsettled;
    }

    /** The recipients of each correction; nobody is settled whose delivery an officer cancelled. */
    private Map<UUID, Set<AddressId>> corrected(List<Decision> decisions) {
        var corrected = rows.receivers(decisions.stream().map(Decision::id).toList());
        corrected.forEach((id, to) -> to.removeAll(deliveries.cancelled(new BroadcastId(id))));
        return corrected;
    }

    private Map<UUID, List<AddressId>> byText(List<Change> changes, Selection selection) {
        var texts = new LinkedHashSet<>(selection.approved());
        changes.forEach(change -> texts.addAll(change.texts()));
        var byText = new HashMap<UUID, List<AddressId>>();
        deliveries.of(texts).stream()
                .filter(sending -> !sending.at().isBefore(selection.since()))
                .forEach(sending -> note(byText, sending));
        return byText;
    }

    private static void note(Map<UUID, List<AddressId>> byText, Deliveries.Sending sending) {
        byText.computeIfAbsent(sending.text(), _ -> new java.util.ArrayList<>()).add(sending.to());
    }

    private static void add(Map<UUID, List<AddressId>> byText, UUID text, Set<AddressId> settled, Set<AddressId> into) {
        byText.getOrDefault(text, List.of()).stream()
                .filter(address -> !settled.contains(address))
                .forEach(into::add);
    }

    private static Set<AddressId> settled(
            List<Decision> decisions, Change change, Map<UUID, Set<AddressId>> corrected) {
        var settled = new HashSet<AddressId>();
        decisions.stream()
                .filter(decision -> change.saysNow().equals(decision.parts().get(change.part())))
                .forEach(decision -> settled.addAll(corrected.getOrDefault(decision.id(), Set.of())));
        return settled;
    }

    private static Set<AddressId> settledInAll(
            List<Decision> decisions, List<Change> changes, Map<UUID, Set<AddressId>> corrected) {
        var settled = new HashSet<AddressId>();
        decisions.stream()
                .filter(decision -> changes.stream()
                        .allMatch(change ->
                                change.saysNow().equals(decision.parts().get(change.part()))))
                .forEach(decision -> settled.addAll(corrected.getOrDefault(decision.id(), Set.of())));
        return settled;
    }
}
