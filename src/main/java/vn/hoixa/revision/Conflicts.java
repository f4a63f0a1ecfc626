package vn.hoixa.revision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;
import vn.hoixa.revision.ItemActs.Change;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemActs.Writing;

/**
 * Conflicts between an import and the published revision of a procedure, and an officer's decision about each: facet by
 * facet, the new value goes into the pending revision or the published one is kept. Citizens are told the published
 * values until the pending revision is published.
 */
@Component
public class Conflicts {
    private final ConflictRows conflicts;
    private final KnowledgeRows rows;
    private final Revisions revisions;
    private final ItemChanges changes;
    private final Audit audit;
    private final Masker masker;
    private final TransactionOperations transactions;

    Conflicts(
            ConflictRows conflicts,
            KnowledgeRows rows,
            Revisions revisions,
            ItemChanges changes,
            Audit audit,
            Masker masker,
            TransactionOperations transactions) {
        this.conflicts = conflicts;
        this.rows = rows;
        this.revisions = revisions;
        this.changes = changes;
        this.audit = audit;
        this.masker = masker;
        this.transactions = transactions;
    }

    /**
     * A procedure with a conflict.
     *
     * @param facets the parts that differ; {@link Facet#LEGAL_BASIS} stands for the decision and the legal basis
     */
    public record Conflict(Slot slot, List<Facet> facets, Instant raisedAt) {
        public Conflict {
            facets = List.copyOf(facets);
        }
    }

    /** The undecided conflicts, newest first. */
    public List<Conflict> open() {
        return conflicts.open();
    }

    public Optional<Conflict> open(Slot slot) {
        return conflicts.open(slot);
    }

    /** The number of undecided conflicts. */
    public long count() {
        return conflicts.count();
    }

    /**
     * Settles a conflict.
     *
     * @param taken the facets whose new value goes into the pending revision; the others stay as published
     * @param waiting the pending revision that the officer looked at
     */
    public Result settle(Slot slot, Set<Facet> taken, ItemStatus.Mark waiting, String why, Officer officer) {
        if (Keepers.may(officer) instanceof Permission.Refused(String reason)) {
            return new Result.NotAllowed(reason);
        }
        if (why.isBlank()) {
            return Result.refused("Phải ghi lý do.");
        }
        String masked = masker.mask(why.strip()).text().value();
        return transactions.execute(status -> {
            var result = settled(slot, taken, waiting, masked, officer);
            if (!(result instanceof Result.Done)) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private Result settled(Slot slot, Set<Facet> taken, ItemStatus.Mark seen, String why, Officer officer) {
        rows.lock();
        var conflict = conflicts.open(slot);
        var status = revisions.status(slot);
        if (conflict.isEmpty() || !status.flatMap(ItemStatus::waiting).equals(Optional.of(seen))) {
            return new Result.Overtaken();
        }
        var now = revision(seen);
        var inForce = revision(status.flatMap(ItemStatus::inForce).orElseThrow());
        var decision = new Decision(inForce, now, conflict.get().facets(), taken);
        Optional<RevisionId> left = Optional.of(now.id());
        if (decision.changesNothing()) {
            conflicts.discard(now.id(), why, officer.id());
            left = Optional.empty();
        } else if (decision.words().isPresent()) {
            var writing = new Writing(
                    slot, Optional.of(seen), decision.facts(), decision.words().get(), why, decision.source());
            if (!(changes.write(writing, officer) instanceof Result.Done)) {
                return new Result.Overtaken();
            }
        }
        conflicts.settle(slot, decision.taken(), why, officer.id());
        record(officer, now.id(), conflict.get(), decision, why);
        return new Result.Done(List.of(new Change(slot, Optional.of(inForce.id()), left)));
    }

    private void record(Officer officer, RevisionId revision, Conflict conflict, Decision decision, String why) {
        audit.record(new AuditEntry(
                Actor.of(officer),
                "knowledge.settle",
                new Subject("revision", revision.toString()),
                Map.of(
                        "item", conflict.slot().toString(),
                        "taken", ids(decision.taken()),
                        "kept", ids(decision.kept()),
                        "why", why)));
    }

    private Revision revision(ItemStatus.Mark mark) {
        return revisions.find(mark.revision()).orElseThrow().revision();
    }

    private static String ids(Set<Facet> facets) {
        return new TreeSet<>(facets).stream().map(Facet::id).collect(Collectors.joining(" "));
    }
}
