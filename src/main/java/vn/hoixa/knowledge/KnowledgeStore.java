package vn.hoixa.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.knowledge.KnowledgeRows.Held;
import vn.hoixa.knowledge.KnowledgeRows.Publication;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.office.Role;

/** Takes knowledge in and puts it into force: imports, publications, answers made knowledge, withdrawals. */
@Component
public class KnowledgeStore {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final KnowledgeRows rows;
    private final BaseFiles base;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    KnowledgeStore(KnowledgeRows rows, BaseFiles base, Audit audit, TransactionOperations transactions, Clock clock) {
        this.rows = rows;
        this.base = base;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What a publication did, or why it did nothing. */
    public sealed interface Publishing {
        /**
         * Done, in one act.
         *
         * @param published how many revisions came into force, by kind in Vietnamese
         * @param left what stays waiting, with the reason of each
         */
        record Published(Map<String, Integer> published, List<Left> left) implements Publishing {}

        /** Not done; the reason is in Vietnamese. */
        record NotAllowed(String reason) implements Publishing {}
    }

    /** What a publication left waiting, by its key, and why, in Vietnamese. */
    public record Left(String key, String reason) {}

    /** What became of one item. */
    public sealed interface Outcome {
        record Done(RevisionId revision) implements Outcome {}

        record NotAllowed(String reason) implements Outcome {}

        /** What was asked cannot be done as it stands; the reasons are in Vietnamese. */
        record Incomplete(List<String> reasons) implements Outcome {}
    }

    /**
     * An approved answer to be made knowledge.
     *
     * @param title at most 60 characters, general
     * @param answer the approved words, at most 900 characters
     * @param ask questions it answers, general, without personal data
     * @param codes the procedures it is about
     * @param origin the approval that stays its basis
     */
    public record NewAnswer(
            String title,
            String answer,
            List<String> ask,
            List<ProcedureCode> codes,
            String field,
            List<String> legalBasis,
            LocalDate reviewBy,
            Passage.Origin origin) {}

    /**
     * Imports a file of the portal's JSON Lines (gzip too) or a {@code knowledge-base} directory. What cannot be read is
     * rejected and stops nothing. The progress is told how many records are done, out of {@link #count}.
     */
    public ImportReport importFrom(Path source, IntConsumer progress) {
        return Files.isDirectory(source) ? importBase(BaseFiles.in(source), progress) : importPortal(source, progress);
    }

    /** Imports the knowledge base of this installation. */
    public ImportReport importBase(IntConsumer progress) {
        return importBase(base, progress);
    }

    /** How many records a source has, as far as can be told without reading them. */
    public static int count(Path source) {
        return Files.isDirectory(source) ? BaseFiles.in(source).files().size() : new PortalFile(source).lines();
    }

    /**
     * Publishes everything that waits and can be published, as one act of an officer. States of facets stay what they are.
     * What conflicts with something in force waits until its key is among the settled ones.
     */
    public Publishing publish(Officer officer, Set<String> settled) {
        return mayPublish(officer) instanceof Permission.Refused(String reason)
                ? new Publishing.NotAllowed(reason)
                : transactions.execute(_ -> published(officer, settled));
    }

    /** Makes an approved answer knowledge and publishes it at once. */
    public Outcome add(NewAnswer answer, Officer officer) {
        if (mayPublish(officer) instanceof Permission.Refused(String reason)) {
            return new Outcome.NotAllowed(reason);
        }
        var draft = AnswerDraft.of(answer);
        var reasons = draft.hindrances(today());
        return reasons.isEmpty()
                ? transactions.execute(_ -> added(draft, answer, officer))
                : new Outcome.Incomplete(reasons);
    }

    /** Takes a revision out of force ("ngừng áp dụng"); the reason is kept. */
    public Outcome withdraw(RevisionId revision, String reason, Officer officer) {
        if (mayPublish(officer) instanceof Permission.Refused(String why)) {
            return new Outcome.NotAllowed(why);
        }
        if (reason.isBlank()) {
            return new Outcome.Incomplete(List.of("Phải ghi lý do ngừng áp dụng."));
        }
        return transactions.execute(_ -> withdrawn(revision, reason, officer));
    }

    private ImportReport importPortal(Path source, IntConsumer progress) {
        var judge = new PortalJudge(Retired.from(base, _ -> {}), HandlersByField.from(base, _ -> {}));
        var entries = new ArrayList<Import.Entry>();
        var rejected = new ArrayList<String>();
        for (PortalFile.Line line : new PortalFile(source).read(judge)) {
            switch (line) {
                case PortalFile.Line.Good(int _, ProcedureContent content) -> entries.add(Import.entry(content));
                case PortalFile.Line.Bad(int number, String reason) -> rejected.add("Dòng " + number + ": " + reason);
            }
        }
        return imported(Import.Feed.PORTAL, entries, rejected, progress);
    }

    private ImportReport importBase(BaseFiles files, IntConsumer progress) {
        var rejected = new ArrayList<String>();
        var sheets = new Sheets(files, finding -> rejected.add(finding.toString())).read();
        var entries = Import.distinct(sheets.stream().map(Import::entry).toList());
        return imported(Import.Feed.KNOWLEDGE_BASE, entries, rejected, progress);
    }

    private ImportReport imported(
            Import.Feed feed, List<Import.Entry> entries, List<String> rejected, IntConsumer progress) {
        return transactions.execute(_ -> {
            var report = new Import(rows, feed, progress).run(entries, rejected);
            if (report.fresh() + report.changed() > 0) {
                audit.record(new AuditEntry(
                        new Actor.Application(),
                        "knowledge.import",
                        new Subject("feed", feed.id()),
                        Map.of("new", "" + report.fresh(), "changed", "" + report.changed())));
            }
            return report;
        });
    }

    private Publishing published(Officer officer, Set<String> settled) {
        rows.lock();
        var conflicts = rows.conflicts();
        var counts = new TreeMap<String, Integer>();
        var left = new ArrayList<Left>();
        var publications = new ArrayList<Publication>();
        for (Held held : rows.waiting()) {
            Optional<String> why = hindrance(held, conflicts, settled);
            if (why.isPresent()) {
                left.add(new Left(held.revision().key(), why.get()));
            } else {
                publications.add(publication(held));
                counts.merge(label(held.revision().type()), 1, Integer::sum);
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

    private Publication publication(Held held) {
        var revision = held.revision();
        if (revision.type() != ItemType.PROCEDURE) {
            var item = revision.item();
            return new Publication(revision.id(), held.item(), false, ReviewDay.of(item.source(), item.key(), today()));
        }
        var content = revision.procedure();
        return new Publication(
                revision.id(), held.item(), content.repeal().isPresent(), ReviewDay.of(content, today()));
    }

    private Outcome added(AnswerDraft draft, NewAnswer answer, Officer officer) {
        rows.lock();
        var slot = new KnowledgeRows.Slot(ItemType.ANSWER, draft.key());
        long item = rows.items(List.of(slot)).values().iterator().next();
        var id = Revision.draw();
        var words = Optional.of(draft.json());
        rows.write(List.of(new KnowledgeRows.Written(
                id,
                item,
                Optional.empty(),
                words,
                Import.hash(Optional.empty(), words),
                Optional.of(answer.origin()))));
        rows.publish(List.of(new Publication(id, item, false, answer.reviewBy())), officer.id());
        record(officer, "knowledge.add", new Subject("revision", id.toString()), 1);
        return new Outcome.Done(id);
    }

    private Outcome withdrawn(RevisionId revision, String reason, Officer officer) {
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

    /** A leader may publish too: whoever answers for everything answers for this. */
    private static Permission mayPublish(Officer officer) {
        var permission = officer.mayPublish();
        boolean leads = officer.state() == Officer.State.ACTIVE && officer.has(Role.LEADER) && !officer.has(Role.ADMIN);
        return leads ? new Permission.Allowed(Role.LEADER.label()) : permission;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    private static String label(ItemType type) {
        return switch (type) {
            case PROCEDURE -> "thủ tục";
            case ANSWER -> "câu trả lời";
            case TOPIC -> "việc ngoài phạm vi";
            case EVENT -> "việc trong đời";
            case RULE -> "quy định của thành phố / tỉnh";
            case COMMUNE -> "thông tin của xã";
        };
    }
}
