package vn.hoixa.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.procedure.Facet;
import vn.hoixa.revision.KnowledgeRows.Held;
import vn.hoixa.revision.KnowledgeRows.Publication;
import vn.hoixa.revision.KnowledgeStore.Left;
import vn.hoixa.revision.KnowledgeStore.NewAnswer;
import vn.hoixa.revision.KnowledgeStore.Outcome;
import vn.hoixa.revision.KnowledgeStore.Publishing;

/** Publishes and withdraws revisions as audited acts of an authorised officer; joins its caller's transaction. */
@Component
class Publications {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PUBLISHED = "published";
    private static final String REPEALED = "repealed";

    private final KnowledgeRows rows;
    private final ConflictRows conflicts;
    private final Audit audit;
    private final Clock clock;

    Publications(KnowledgeRows rows, ConflictRows conflicts, Audit audit, Clock clock) {
        this.rows = rows;
        this.conflicts = conflicts;
        this.audit = audit;
        this.clock = clock;
    }

    Publishing publish(Officer officer, Set<String> settled) {
        rows.lock();
        var differing = conflicts.facets();
        var counts = new TreeMap<String, Integer>();
        var left = new ArrayList<Left>();
        var publications = new ArrayList<Publication>();
        for (Held held : rows.waiting()) {
            Optional<String> why = hindrance(held, differing, settled);
            if (why.isPresent()) {
                left.add(new Left(held.revision().key(), why.get()));
            } else {
                publications.add(publication(held.item(), held.revision(), today()));
                counts.merge(held.revision().type().label(), 1, Integer::sum);
            }
        }
        rows.publish(publications, officer.id());
        record(officer, "knowledge.publish", new Subject("publication", today().toString()), publications.size());
        return new Publishing.Published(counts, left);
    }

    private static Optional<String> hindrance(Held held, Map<Long, List<Facet>> conflicts, Set<String> settled) {
        var differing = conflicts.getOrDefault(held.item(), List.of());
        if (!differing.isEmpty() && !settled.contains(held.revision().key())) {
            String facets =
                    String.join(", ", differing.stream().map(Facet::label).toList());
            return Optional.of("khác với nội dung đang áp dụng, phải xem lại: " + facets);
        }
        return held.revision().hindrance();
    }

    static Publication publication(long number, Revision revision, LocalDate today) {
        if (revision.type() != ItemType.PROCEDURE) {
            var until = ReviewDay.of(revision.source(), revision.key(), today);
            return new Publication(revision.id(), number, PUBLISHED, until);
        }
        var content = revision.procedure();
        return new Publication(
                revision.id(),
                number,
                content.repeal().isPresent() ? REPEALED : PUBLISHED,
                ReviewDay.of(content, today));
    }

    Outcome add(AnswerDraft draft, NewAnswer answer, Officer officer) {
        rows.lock();
        var slot = new Slot(ItemType.ANSWER, draft.key());
        long item = rows.items(List.of(slot)).values().iterator().next();
        var id = Revision.draw();
        var words = Optional.of(draft.json());
        rows.write(List.of(new KnowledgeRows.Written(
                id,
                item,
                Optional.empty(),
                words,
                Revision.hash(Optional.empty(), words),
                Optional.of(answer.origin()))));
        rows.publish(List.of(new Publication(id, item, PUBLISHED, answer.reviewBy())), officer.id());
        record(officer, "knowledge.add", new Subject("revision", id.toString()), 1);
        return new Outcome.Done(id);
    }

    Outcome withdraw(RevisionId revision, String reason, Officer officer) {
        rows.lock();
        Optional<Held> held = rows.inForce(revision);
        if (held.isEmpty()) {
            return new Outcome.Incomplete(List.of("Nội dung này không còn đang áp dụng."));
        }
        rows.withdraw(held.get(), officer.id(), reason);
        record(officer, "knowledge.withdraw", new Subject("revision", revision.toString()), 1);
        return new Outcome.Done(revision);
    }

    private void record(Officer officer, String act, Subject subject, int count) {
        audit.record(new AuditEntry(Actor.of(officer), act, subject, Map.of("count", "" + count)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
