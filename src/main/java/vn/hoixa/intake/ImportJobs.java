package vn.hoixa.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.intake.ImportReport.Rejected;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.revision.Keepers;

/** The import jobs of files that officers uploaded. An accepted file is a committed row before the officer is told. */
@Component
@EnableConfigurationProperties(ImportSettings.class)
public class ImportJobs {
    private static final int LONGEST_NAME = 200;

    private final JobRows rows;
    private final JobRunner runner;
    private final Audit audit;
    private final ImportSettings settings;
    private final TransactionOperations transactions;

    ImportJobs(
            JobRows rows, JobRunner runner, Audit audit, ImportSettings settings, TransactionOperations transactions) {
        this.rows = rows;
        this.runner = runner;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Result of an act on a job. */
    public sealed interface Outcome {
        record Done(UUID job) implements Outcome {}

        record NotAllowed(String reason) implements Outcome {}

        /** The file or the job cannot be taken as it is; the reason names it, its value and the rule, in Vietnamese. */
        record Refused(String reason) implements Outcome {}
    }

    /** Accepts a file; it runs as soon as no other job does. */
    public Outcome accept(String fileName, byte[] content, Officer officer) {
        return allowed(officer).orElseGet(() -> {
            String name = shortened(fileName);
            if (content.length == 0) {
                return new Outcome.Refused("Tệp “" + name + "” rỗng, không có gì để nhập.");
            }
            if (content.length > settings.maxUpload().toBytes()) {
                return new Outcome.Refused("Tệp “" + name + "” nặng " + megabytes(content.length) + " MB, quá mức "
                        + settings.maxUpload().toMegabytes() + " MB cho một tệp.");
            }
            return ImportFormat.of(name, content)
                    .<Outcome>map(format -> accepted(new Upload(format, name, content), officer))
                    .orElseGet(() -> new Outcome.Refused("Tệp “" + name
                            + "” không phải loại nhận được: .jsonl, .jsonl.gz của Cổng, hoặc .yaml, .zip của kho"
                            + " kiến thức."));
        });
    }

    private Outcome accepted(Upload upload, Officer officer) {
        var id = UUID.randomUUID();
        transactions.executeWithoutResult(_ -> {
            rows.insert(id, upload, officer.id());
            record("import.accept", id, officer, Map.of("file", upload.fileName()));
        });
        runner.wake();
        return new Outcome.Done(id);
    }

    /** Stops a job; what it has imported stays. */
    public Outcome cancel(UUID id, Officer officer) {
        return act(
                id,
                officer,
                new Act("import.cancel", rows::cancel, "Việc nhập này đã kết thúc, không còn gì để dừng."));
    }

    /** Runs a stopped job again from its file; what it has imported is skipped. */
    public Outcome again(UUID id, Officer officer) {
        var outcome = act(
                id, officer, new Act("import.again", rows::again, "Việc nhập này không ở trạng thái chạy lại được."));
        runner.wake();
        return outcome;
    }

    /** An update of a job's row, and the message when the row does not allow it. */
    private record Act(String name, Predicate<UUID> change, String otherwise) {}

    private Outcome act(UUID id, Officer officer, Act act) {
        return allowed(officer)
                .orElseGet(() -> transactions.execute(_ -> {
                    if (!act.change().test(id)) {
                        return new Outcome.Refused(act.otherwise());
                    }
                    record(act.name(), id, officer, Map.of());
                    return new Outcome.Done(id);
                }));
    }

    /** The newest first. */
    public List<ImportJob> newest(int limit) {
        return rows.newest(limit);
    }

    public Optional<ImportJob> find(UUID id) {
        return rows.find(id);
    }

    /** Records of a file that were rejected, in their order. */
    public List<Rejected> rejected(UUID id, int from, int limit) {
        return rows.rejected(id, from, limit);
    }

    private Optional<Outcome> allowed(Officer officer) {
        return Keepers.may(officer) instanceof Permission.Refused(String reason)
                ? Optional.of(new Outcome.NotAllowed(reason))
                : Optional.empty();
    }

    private void record(String act, UUID id, Officer officer, Map<String, String> details) {
        audit.record(new AuditEntry(Actor.of(officer), act, new AuditEntry.Subject("import", id.toString()), details));
    }

    private static String shortened(String fileName) {
        String path = fileName.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String named = name.isEmpty() ? "không tên" : name;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0).replace('.', ',');
    }
}
