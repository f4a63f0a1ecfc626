package vn.hoixa.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.intake.ImportReport.Rejected;
import vn.hoixa.knowledge.Sheets;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.AuditEntry.Subject;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.portal.PortalFile;
import vn.hoixa.portal.PortalJudge;
import vn.hoixa.procedure.AbolishedTerms;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.revision.KnowledgeRows;
import vn.hoixa.revision.Slot;

/**
 * Imports data: the portal's JSON Lines and the files of a knowledge base. New or changed records become pending
 * revisions; unreadable ones are rejected and do not stop the import.
 */
@Component
public class Imports {
    private final KnowledgeRows rows;
    private final FeedRows feeds;
    private final Audit audit;
    private final BaseFiles base;
    private final TransactionOperations transactions;

    Imports(KnowledgeRows rows, FeedRows feeds, Audit audit, BaseFiles base, TransactionOperations transactions) {
        this.rows = rows;
        this.feeds = feeds;
        this.audit = audit;
        this.base = base;
        this.transactions = transactions;
    }

    /** Imports a file of the portal's JSON Lines (gzip too). */
    public ImportReport portal(Path path, Actor by, ImportProgress progress) {
        var judge = new PortalJudge(AbolishedTerms.from(base, _ -> {}), HandlersByField.from(base, _ -> {}));
        var file = new PortalFile(path);
        return run(Import.Feed.PORTAL, file.lines(), by, progress, run -> file.each(judge, line -> take(line, run)));
    }

    private static void take(PortalFile.Line line, Import run) {
        switch (line) {
            case PortalFile.Line.Good(int _, ProcedureContent content) -> run.add(Import.entry(content));
            case PortalFile.Line.Bad(int number, String reason) -> run.reject(new Rejected("Dòng " + number, reason));
        }
    }

    /** Imports files of a knowledge base, by their path in it. */
    public ImportReport sheets(BaseFiles files, Actor by, ImportProgress progress) {
        var rejected = new ArrayList<Rejected>();
        var bySlot = new LinkedHashMap<Slot, Import.Entry>();
        new Sheets(files, finding -> rejected.add(rejected(finding)))
                .read().stream().map(Import::entry).forEach(entry -> bySlot.putIfAbsent(entry.slot(), entry));
        return run(Import.Feed.KNOWLEDGE_BASE, bySlot.size(), by, progress, run -> {
            rejected.forEach(run::reject);
            bySlot.values().forEach(run::add);
        });
    }

    /**
     * Imports a file of the portal's JSON Lines (gzip too) or a {@code knowledge-base} directory. Unreadable records
     * are rejected and do not stop the import. Each batch is committed when done.
     */
    public ImportReport from(Path source, ImportProgress progress) {
        var by = new Actor.Application();
        return Files.isDirectory(source) ? sheets(BaseFiles.in(source), by, progress) : portal(source, by, progress);
    }

    /** Imports the knowledge base of this installation. */
    public ImportReport ofBase(IntConsumer progress) {
        return sheets(base, new Actor.Application(), (soFar, _) -> progress.accept(soFar.done()));
    }

    private ImportReport run(Import.Feed feed, int total, Actor by, ImportProgress progress, Consumer<Import> source) {
        var run = new Import(rows, feeds, transactions, feed, total, progress);
        try {
            source.accept(run);
            return recorded(feed, run.end(), by);
        } catch (CancellationException stopped) {
            recorded(feed, run.report(), by);
            throw stopped;
        }
    }

    private ImportReport recorded(Import.Feed feed, ImportReport report, Actor by) {
        transactions.executeWithoutResult(_ -> record(feed, report, by));
        return report;
    }

    /** Records an import in the audit, unless it changed nothing. */
    private void record(Import.Feed feed, ImportReport report, Actor by) {
        if (report.fresh() + report.changed() > 0) {
            audit.record(new AuditEntry(
                    by,
                    "knowledge.import",
                    new Subject("feed", feed.id()),
                    Map.of("new", "" + report.fresh(), "changed", "" + report.changed())));
        }
    }

    private static Rejected rejected(Finding finding) {
        String field = finding.field().isEmpty() ? "" : ", mục " + finding.field();
        return new Rejected(
                finding.file() + field,
                (finding.value().isEmpty() ? "" : "\"" + finding.value() + "\": ") + finding.rule());
    }
}
