package vn.hoixa.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
    public ImportReport portal(Path file, Actor by, ImportProgress progress) {
        var judge = new PortalJudge(Retired.from(base, _ -> {}), HandlersByField.from(base, _ -> {}));
        var entries = new ArrayList<Import.Entry>();
        var rejected = new ArrayList<Rejected>();
        for (PortalFile.Line line : new PortalFile(file).read(judge)) {
            switch (line) {
                case PortalFile.Line.Good(int _, ProcedureContent content) -> entries.add(Import.entry(content));
                case PortalFile.Line.Bad(int number, String reason) ->
                    rejected.add(new Rejected("Dòng " + number, reason));
            }
        }
        return imported(Import.Feed.PORTAL, entries, rejected, by, progress);
    }

    /** Files of a knowledge base, by their path in it. */
    public ImportReport sheets(BaseFiles files, Actor by, ImportProgress progress) {
        var rejected = new ArrayList<Rejected>();
        var sheets = new Sheets(files, finding -> rejected.add(rejected(finding))).read();
        var entries = Import.distinct(sheets.stream().map(Import::entry).toList());
        return imported(Import.Feed.KNOWLEDGE_BASE, entries, rejected, by, progress);
    }

    /** A file of the portal or a {@code knowledge-base} directory. */
    ImportReport from(Path source, Actor by, ImportProgress progress) {
        return Files.isDirectory(source) ? sheets(BaseFiles.in(source), by, progress) : portal(source, by, progress);
    }

    /** The knowledge base of this installation. */
    ImportReport ofBase(Actor by, ImportProgress progress) {
        return sheets(base, by, progress);
    }

    private ImportReport imported(
            Import.Feed feed, List<Import.Entry> entries, List<Rejected> rejected, Actor by, ImportProgress progress) {
        var run = new Import(rows, feeds, transactions, feed, progress);
        try {
            return recorded(feed, run.run(entries, rejected), by);
        } catch (CancellationException stopped) {
            recorded(feed, run.report(rejected), by);
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
