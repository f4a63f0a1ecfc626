package vn.hoixa.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.intake.ImportReport.Rejected;
import vn.hoixa.office.Actor;

/**
 * Runs import jobs one after another on a thread of its own.
 *
 * <p>A platform thread of the lowest priority: reading a file is seconds of pure computing, and on a virtual thread it
 * would keep one of the few carriers that citizens' turns run on. A job is claimed by its row, sends a heartbeat every
 * few seconds, and writes its counts after each batch; a runner that finds its row gone or cancelled stops. A process
 * that shuts down returns its job to the queue; one that is killed leaves a row without heartbeat.
 */
@Component
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int HEARTBEAT_SECONDS = 5;
    /** How often to look for jobs that another process left waiting. */
    private static final int LOOK_SECONDS = 30;
    /** The most rejections stored: a file of only broken lines is recognised by its first ones. */
    private static final int MOST_REJECTED = 2_000;

    private final JobRows rows;
    private final Imports imports;
    private final ImportSettings settings;
    private final TransactionOperations transactions;
    private final boolean serving;
    private final UUID self = UUID.randomUUID();
    private final Semaphore work = new Semaphore(0);
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-heart").factory());
    private volatile boolean stopping;

    JobRunner(
            JobRows rows,
            Imports imports,
            ImportSettings settings,
            TransactionOperations transactions,
            @Value("${hoixa.serve:true}") Boolean serving) {
        this.rows = rows;
        this.imports = imports;
        this.settings = settings;
        this.transactions = transactions;
        this.serving = serving;
    }

    /** Signals that there may be a job. */
    void wake() {
        work.release();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (serving) {
            Thread.ofPlatform()
                    .daemon()
                    .name("imports")
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::work);
            wake();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        heart.shutdownNow();
        wake();
    }

    private void work() {
        while (!stopping) {
            try {
                work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                work.drainPermits();
                while (!stopping && runNext()) {}
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException e) {
                LOG.warn("imports: the database does not answer; the job counts as interrupted until it is run again");
            } catch (RuntimeException e) {
                LOG.error("imports: the runner failed; it waits for the next job", e);
            }
        }
    }

    /** Runs the next waiting job to its end; false when there was none. */
    boolean runNext() {
        var claimed = rows.claim(self);
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private void run(UUID id) {
        var alive =
                heart.scheduleWithFixedDelay(() -> beat(id), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        try {
            var report = imported(rows.find(id).orElseThrow());
            end(id, "done", report.rejected(), Optional.empty());
        } catch (CancellationException stopped) {
            if (stopping) {
                rows.putDown(id, self);
            } else {
                end(id, "cancelled", List.of(), Optional.empty());
            }
        } catch (TooLarge refused) {
            end(id, "failed", List.of(), Optional.ofNullable(refused.getMessage()));
        } finally {
            alive.cancel(false);
        }
    }

    /** Never throws: a beat that did would be the last, and a job that runs would count as interrupted. */
    void beat(UUID id) {
        try {
            rows.heard(id, self);
        } catch (DataAccessException e) {
            LOG.warn(
                    "imports: the database does not answer ({}); the job says again in {} seconds that it is alive",
                    e.getClass().getSimpleName(),
                    HEARTBEAT_SECONDS);
        }
    }

    private ImportReport imported(ImportJob job) {
        byte[] content = rows.content(job.id()).orElseThrow();
        ImportProgress progress = (soFar, total) -> {
            if (stopping || !rows.progress(job.id(), self, soFar, total)) {
                throw new CancellationException();
            }
        };
        var by = new Actor.ByOfficer(job.by());
        return switch (job.format()) {
            case PORTAL -> portal(content, by, progress);
            case SHEETS -> sheets(job.fileName(), content, by, progress);
        };
    }

    private ImportReport portal(byte[] content, Actor by, ImportProgress progress) {
        refuseBomb(content);
        Path file = written(content);
        try {
            return imports.portal(file, by, progress);
        } finally {
            file.toFile().delete();
        }
    }

    private ImportReport sheets(String name, byte[] content, Actor by, ImportProgress progress) {
        var files = SheetFiles.of(name, content, settings.maxUnpacked());
        var report = imports.sheets(files.files(), by, progress);
        var rejected = new ArrayList<>(files.rejected());
        rejected.addAll(report.rejected());
        return new ImportReport(report.fresh(), report.changed(), report.unchanged(), report.conflicts(), rejected);
    }

    /** Unpacks a compressed file once to count its bytes, so that a small one cannot fill the memory. */
    private void refuseBomb(byte[] content) {
        if (ImportFormat.isGzip(content)) {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                if (in.skip(settings.maxUnpacked().toBytes()) > 0 && in.read() >= 0) {
                    throw new TooLarge(
                            "Tệp nén bung ra lớn hơn " + settings.maxUnpacked().toMegabytes() + " MB, không nhận.");
                }
            } catch (IOException broken) {
                LOG.debug("a broken file is told line by line when it is read");
            }
        }
    }

    private static Path written(byte[] content) {
        try {
            return Files.write(Files.createTempFile("hoixa-import", ".jsonl"), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a temporary file", e);
        }
    }

    private void end(UUID id, String state, List<Rejected> rejected, Optional<String> failure) {
        transactions.executeWithoutResult(_ -> {
            if (rows.end(id, self, state, failure)) {
                rows.reject(id, first(rejected));
                if (state.equals("done")) {
                    rows.dropContent(id);
                }
            }
        });
    }

    private static List<Rejected> first(List<Rejected> rejected) {
        if (rejected.size() <= MOST_REJECTED) {
            return rejected;
        }
        var first = new ArrayList<>(rejected.subList(0, MOST_REJECTED));
        first.add(new Rejected("Còn nữa", rejected.size() - MOST_REJECTED + " chỗ hỏng khác không kể ra ở đây"));
        return first;
    }
}
