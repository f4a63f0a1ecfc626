package vn.hoixa.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.intake.ImportReport.Rejected;
import vn.hoixa.office.OfficerId;

/** SQL access to the tables of import jobs. */
@Component
class JobRows {
    private static final String JOBS = """
        SELECT j.*, (SELECT count(*) FROM import_rejected r WHERE r.job = j.id) AS rejected,
            CASE WHEN j.state = 'running' AND j.heard_at < :silent THEN 'interrupted' ELSE j.state END AS shown
        FROM import_job j
        """;
    private static final String UNHEARD = "(state = 'running' AND heard_at < :silent)";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;
    private final ImportSettings settings;

    JobRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock, ImportSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.settings = settings;
    }

    void insert(UUID id, Upload upload, OfficerId officer) {
        jdbc.sql("""
            INSERT INTO import_job (id, format, file_name, size, officer, created_at, state)
            VALUES (:id, :format, :name, :size, :officer, :now, 'waiting')
            """)
                .param("id", id)
                .param("format", upload.format().id())
                .param("name", upload.fileName())
                .param("size", upload.content().length)
                .param("officer", officer.value())
                .param("now", now())
                .update();
        jdbc.sql("INSERT INTO import_file (job, content) VALUES (:id, :content)")
                .param("id", id)
                .param("content", upload.content())
                .update();
    }

    List<ImportJob> newest(int limit) {
        return jdbc.sql(JOBS + "ORDER BY j.created_at DESC LIMIT :limit")
                .param("limit", limit)
                .param("silent", silent())
                .query(JobRows::job)
                .list();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql(JOBS + "WHERE j.id = :id")
                .param("id", id)
                .param("silent", silent())
                .query(JobRows::job)
                .optional();
    }

    List<Rejected> rejected(UUID id, int from, int limit) {
        return jdbc.sql("""
            SELECT place, reason FROM import_rejected WHERE job = :id ORDER BY number OFFSET :from LIMIT :limit
            """)
                .param("id", id)
                .param("from", from)
                .param("limit", limit)
                .query((row, n) -> new Rejected(row.getString("place"), row.getString("reason")))
                .list();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("SELECT content FROM import_file WHERE job = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes("content"))
                .optional();
    }

    /** Takes the oldest waiting job while no other is running; empty when there is nothing to do now. */
    Optional<UUID> claim(UUID runner) {
        return jdbc.sql("""
            UPDATE import_job SET state = 'running', runner = :runner, heard_at = :now
            WHERE id = (SELECT id FROM import_job WHERE state = 'waiting' ORDER BY created_at LIMIT 1
                        FOR UPDATE SKIP LOCKED)
              AND NOT EXISTS (SELECT FROM import_job WHERE state = 'running' AND heard_at >= :silent)
            RETURNING id
            """)
                .param("runner", runner)
                .param("now", now())
                .param("silent", silent())
                .query(UUID.class)
                .optional();
    }

    /** Heartbeat of the runner. */
    void heard(UUID id, UUID runner) {
        jdbc.sql("UPDATE import_job SET heard_at = :now WHERE id = :id AND runner = :runner AND state = 'running'")
                .param("id", id)
                .param("runner", runner)
                .param("now", now())
                .update();
    }

    /** Stores the progress; false when the runner must stop, because it lost the job or somebody cancelled it. */
    boolean progress(UUID id, UUID runner, ImportReport soFar, int total) {
        return jdbc.sql("""
            UPDATE import_job
            SET total = :total, fresh = :fresh, changed = :changed, unchanged = :unchanged, conflicts = :conflicts,
                heard_at = :now
            WHERE id = :id AND runner = :runner AND state = 'running'
            RETURNING NOT cancel_asked
            """)
                .param("id", id)
                .param("runner", runner)
                .param("total", total)
                .param("fresh", soFar.fresh())
                .param("changed", soFar.changed())
                .param("unchanged", soFar.unchanged())
                .param("conflicts", soFar.conflicts())
                .param("now", now())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Ends a job, unless another runner owns it. */
    boolean end(UUID id, UUID runner, String state, Optional<String> failure) {
        return jdbc.sql("""
            UPDATE import_job SET state = :state, failure = :failure, ended_at = :now
            WHERE id = :id AND runner = :runner AND state = 'running'
            """)
                        .param("id", id)
                        .param("runner", runner)
                        .param("state", state)
                        .param("failure", failure.orElse(null))
                        .param("now", now())
                        .update()
                == 1;
    }

    void reject(UUID id, List<Rejected> rejected) {
        var values = new MapSqlParameterSource[rejected.size()];
        for (int n = 0; n < values.length; n++) {
            values[n] = new MapSqlParameterSource("job", id)
                    .addValue("number", n + 1)
                    .addValue("place", rejected.get(n).place())
                    .addValue("reason", rejected.get(n).reason());
        }
        batches.batchUpdate(
                "INSERT INTO import_rejected (job, number, place, reason) VALUES (:job, :number, :place, :reason)",
                values);
    }

    /** Deletes the file of a finished job. */
    void dropContent(UUID id) {
        jdbc.sql("DELETE FROM import_file WHERE job = :id").param("id", id).update();
    }

    /** Returns a job to the queue when its runner shuts down. */
    void putDown(UUID id, UUID runner) {
        jdbc.sql("UPDATE import_job SET state = 'waiting' WHERE id = :id AND runner = :runner AND state = 'running'")
                .param("id", id)
                .param("runner", runner)
                .update();
    }

    /** Asks the runner to stop; a job that nobody runs is cancelled at once. False when there was nothing to stop. */
    boolean cancel(UUID id) {
        return jdbc.sql("""
            UPDATE import_job SET cancel_asked = true,
                state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END,
                ended_at = CASE WHEN state = 'waiting' THEN CAST(:now AS timestamptz) ELSE ended_at END
            WHERE id = :id AND state IN ('waiting', 'running')
            """).param("id", id).param("now", now()).update() == 1;
    }

    /** Queues a stopped job again. False when it had not stopped. */
    boolean again(UUID id) {
        int waiting = jdbc.sql("""
            UPDATE import_job
            SET state = 'waiting', cancel_asked = false, failure = NULL, ended_at = NULL,
                total = 0, fresh = 0, changed = 0, unchanged = 0, conflicts = 0
            WHERE id = :id AND (state IN ('cancelled', 'failed') OR
            """ + UNHEARD + ")")
                .param("id", id)
                .param("silent", silent())
                .update();
        if (waiting == 1) {
            jdbc.sql("DELETE FROM import_rejected WHERE job = :id")
                    .param("id", id)
                    .update();
        }
        return waiting == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime silent() {
        return now().minus(settings.silence());
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                ImportFormat.withId(row.getString("format")),
                row.getString("file_name"),
                row.getLong("size"),
                new OfficerId(row.getObject("officer", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ImportJob.State.valueOf(row.getString("shown").toUpperCase(Locale.ROOT)),
                row.getInt("total"),
                new ImportJob.Counts(
                        row.getInt("fresh"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("conflicts"),
                        row.getInt("rejected")),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getString("failure")));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
