package vn.hoixa.correction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.correction.Affected.Decision;
import vn.hoixa.correction.CorrectionRows.Verdict;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Approvals.Approving;
import vn.hoixa.revision.Slot;

/**
 * Corrections of texts that no longer hold ("đính chính"). Nothing is sent by itself: an officer reads the difference,
 * writes or accepts a text and approves it once. Approval, text, a delivery to each person who got the old text and the
 * record are one transaction that locks the item, so two officers never send two. For many recipients it is a broadcast
 * of ordinary urgency.
 */
@Component
public class Corrections {
    private final TransactionOperations transaction;
    private final Cases cases;
    private final CorrectionRows rows;
    private final Receivers receivers;
    private final Sending sending;

    Corrections(
            TransactionOperations transaction, Cases cases, CorrectionRows rows, Receivers receivers, Sending sending) {
        this.transaction = transaction;
        this.cases = cases;
        this.rows = rows;
        this.receivers = receivers;
        this.sending = sending;
    }

    /**
     * One row of the list of changes.
     *
     * @param told number of people who got the old text
     * @param waiting how many of them still need a correction
     */
    public record Listed(Affected affected, int told, int waiting) {}

    /** The number of recipients of a correction, in all and by channel. */
    public record Reach(int people, Map<ChannelName, Integer> channels) {}

    /**
     * An officer's order to send a correction.
     *
     * @param mark {@link Affected#mark} of the state they have read
     */
    public record Order(String mark, Selection selection, Approvals.Wording wording) {}

    /** Changes after which people hold an old text, latest first; those with nothing left to do come last. */
    public List<Listed> list() {
        var listed = cases.all().stream().map(this::listed).toList();
        return Stream.concat(
                        listed.stream().filter(each -> each.waiting > 0),
                        listed.stream().filter(each -> each.waiting == 0))
                .toList();
    }

    public Optional<Affected> find(Slot slot) {
        return cases.find(slot);
    }

    /** The recipients of a selection now. */
    public Reach reach(Affected affected, Selection selection) {
        return sending.reach(receivers.unsettled(affected, selection));
    }

    /** A proposed text made from the difference, for an officer to accept or edit. */
    public String proposal(Affected affected, Collection<String> parts) {
        return Proposal.of(affected, parts);
    }

    /** A preview of the text, with the personal data it holds. */
    public Approvals.Preview preview(Affected affected, Officer by, Approvals.Wording wording) {
        return sending.preview(affected, by, wording);
    }

    /** Whether an officer may decide about a change. */
    public Permission mayDecide(Affected affected, Officer by) {
        return sending.mayDecide(affected, by);
    }

    /** Sends a correction to every selected person who got the old text and is not corrected yet, once each. */
    public Correcting send(Slot slot, Officer by, Order order) {
        return deciding(slot, by, order.mark, affected -> send(affected, by, order));
    }

    /** Progress of a correction to many; empty for one to few people, which is sent at once. */
    public Optional<Broadcasts.Progress> progress(Decision decision) {
        return sending.progress(decision.id());
    }

    /** Records why nobody has to be told about these parts. */
    public Correcting waive(Slot slot, Officer by, String mark, Set<String> parts, String reason) {
        return deciding(slot, by, mark, affected -> {
            String why = sending.masked(reason);
            if (why.isEmpty() || said(affected, parts).isEmpty()) {
                return new Correcting.Incomplete(
                        why.isEmpty() ? "Phải ghi lý do không cần đính chính." : "Chưa chọn mục nào.");
            }
            var id = rows.insert(rows.hold(slot), by, said(affected, parts), new Verdict.Waived(why));
            sending.record(by, "correction.waive", affected, Map.of("correction", id.toString(), "reason", why));
            return new Correcting.Waived();
        });
    }

    /** The text that corrected another, if one did. */
    public Optional<Correction> of(UUID text) {
        return rows.of(text);
    }

    private Listed listed(Affected affected) {
        var parts = new TreeSet<String>();
        affected.changes().forEach(change -> parts.add(change.part()));
        var waiting = receivers.unsettled(affected, new Selection(parts, cases.start(), Set.of()));
        return new Listed(affected, receivers.told(affected.changes()).size(), waiting.size());
    }

    /**
     * Locks the item, checks that the officer has read the present state, and rolls back unless the act is done in
     * full.
     */
    private Correcting deciding(Slot slot, Officer by, String mark, Function<Affected, Correcting> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rows.hold(slot);
            var decided = cases.find(slot)
                    .map(affected -> decided(affected, by, mark, act))
                    .orElseGet(Correcting.ChangedSince::new);
            if (!(decided instanceof Correcting.Sent || decided instanceof Correcting.Waived)) {
                status.setRollbackOnly();
            }
            return decided;
        }));
    }

    private Correcting decided(Affected affected, Officer by, String mark, Function<Affected, Correcting> act) {
        if (!affected.mark().equals(mark)) {
            return overtaken(affected, mark);
        }
        return sending.mayDecide(affected, by) instanceof Permission.Refused(String reason)
                ? new Correcting.NotAllowed(reason)
                : act.apply(affected);
    }

    private static Correcting overtaken(Affected affected, String mark) {
        return affected.decisions().stream()
                .findFirst()
                .filter(last -> !mark.startsWith(last.id().toString()))
                .<Correcting>map(last -> new Correcting.AlreadyDecided(last.by(), last.at(), last.people()))
                .orElseGet(Correcting.ChangedSince::new);
    }

    private Correcting send(Affected affected, Officer by, Order order) {
        var said = said(affected, order.selection.parts());
        stopStale(affected, by, said);
        var to = receivers.unsettled(affected, order.selection);
        if (said.isEmpty() || to.isEmpty()) {
            return new Correcting.Incomplete(
                    said.isEmpty() ? "Chưa chọn mục nào để đính chính." : "Không còn ai phải nhận đính chính này.");
        }
        return switch (sending.approve(affected, by, order.wording)) {
            case Approving.NotAllowed(String reason) -> new Correcting.NotAllowed(reason);
            case Approving.Malformed(String reason) -> new Correcting.Incomplete(reason);
            case Approving.PersonalData(var inspection) ->
                new Correcting.PersonalData(inspection.text(), inspection.findings());
            case Approving.Cleared cleared -> send(affected, by, order.selection, to, cleared);
        };
    }

    /** Stops earlier corrections that still wait, since they must not arrive after this one. */
    private void stopStale(Affected affected, Officer by, Map<String, String> said) {
        affected.decisions().stream()
                .filter(decision -> decision.text().isPresent())
                .filter(decision -> decision.parts().entrySet().stream()
                        .anyMatch(part -> !part.getValue().equals(said.getOrDefault(part.getKey(), part.getValue()))))
                .forEach(decision -> sending.stop(decision.id(), by));
    }

    private Correcting send(
            Affected affected, Officer by, Selection selection, Set<AddressId> to, Approving.Cleared cleared) {
        var text = sending.store(cleared.text());
        var verdict = new Verdict.Sent(cleared.approval(), text.id());
        var id = rows.insert(rows.hold(affected.slot()), by, said(affected, selection.parts()), verdict);
        sending.enqueue(id, to, text);
        rows.insertReceivers(id, to);
        rows.insertCorrected(id, texts(affected, selection));
        sending.record(
                by,
                "correction.send",
                affected,
                Map.of(
                        "correction", id.toString(),
                        "approval", cleared.approval().toString(),
                        "authority", cleared.authority(),
                        "text", text.id().toString(),
                        "people", "" + to.size()));
        return new Correcting.Sent(text, to.size());
    }

    private static Map<String, String> said(Affected affected, Set<String> parts) {
        var said = new LinkedHashMap<String, String>();
        affected.changes().stream()
                .filter(change -> parts.contains(change.part()))
                .forEach(change -> said.put(change.part(), change.saysNow()));
        return said;
    }

    /** The texts it replaces, including earlier corrections of the same parts. */
    private static Set<UUID> texts(Affected affected, Selection selection) {
        var texts = new TreeSet<>(selection.approved());
        affected.decisions().stream()
                .filter(decision -> decision.parts().keySet().stream().anyMatch(selection.parts()::contains))
                .forEach(decision -> decision.text().ifPresent(texts::add));
        selection.parts().forEach(part -> affected.change(part).ifPresent(change -> texts.addAll(change.texts())));
        return texts;
    }
}
