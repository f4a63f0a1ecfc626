package vn.hoixa.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.knowledge.ImportReport.Rejected;
import vn.hoixa.office.Actor;
import vn.hoixa.portal.HandlersByField;
import vn.hoixa.portal.PortalFile;
import vn.hoixa.portal.PortalJudge;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Finding;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.Retired;

/**
 * Takes data in from outside: the portal's JSON Lines and the files of a knowledge base. What is new or changed waits to be
 * published; what cannot be read is rejected and stops nothing.
 */
@Component
public class Imports {
    private final KnowledgeRows rows;
    private final FeedRows feeds;
    private final Publications publications;
    private final BaseFiles base;
    private final TransactionOperations transactions;

    Imports(
            KnowledgeRows rows,
            FeedRows feeds,
            Publications publications,
            BaseFiles base,
            TransactionOperations transactions) {
        this.rows = rows;
        this.feeds = feeds;
        this.publications = publications;
        this.base = base;
        this.transactions = transactions;
    }

    /** A file of the portal's JSON Lines (gzip too). */
    public ImportReport portal(Path path, Actor by, ImportProgress progress) {
        var judge = new PortalJudge(Retired.from(base, _ -> {}), HandlersByField.from(base, _ -> {}));
        var file = new PortalFile(path);
        return run(Import.Feed.PORTAL, file.lines(), by, progress, run -> file.each(judge, line -> take(line, run)));
    }

    private static void take(PortalFile.Line line, Import run) {
        switch (line) {
            case PortalFile.Line.Good(int _, ProcedureContent content) -> run.add(Import.entry(content));
            case PortalFile.Line.Bad(int number, String reason) -> run.reject(new Rejected("Dòng " + number, reason));
        }
    }

    /** Files of a knowledge base, by their path in it. */
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

    /** A file of the portal or a {@code knowledge-base} directory. */
    ImportReport from(Path source, Actor by, ImportProgress progress) {
        return Files.isDirectory(source) ? sheets(BaseFiles.in(source), by, progress) : portal(source, by, progress);
    }

    /** The knowledge base of this installation. */
    ImportReport ofBase(Actor by, ImportProgress progress) {
        return sheets(base, by, progress);
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
        transactions.executeWithoutResult(_ -> publications.recordImport(feed, report, by));
        return report;
    }

    private static Rejected rejected(Finding finding) {
        String field = finding.field().isEmpty() ? "" : ", mục " + finding.field();
        return new Rejected(
                finding.file() + field,
                (finding.value().isEmpty() ? "" : "\"" + finding.value() + "\": ") + finding.rule());
    }
}
