-- Files of data that an officer hands in, each a job that outlives the process that runs it.

CREATE TABLE import_job (
    id            uuid PRIMARY KEY,
    format        text NOT NULL CHECK (format IN ('portal', 'sheets')),
    file_name     text NOT NULL CHECK (file_name <> ''),
    size          bigint NOT NULL CHECK (size > 0),
    officer       uuid NOT NULL REFERENCES officer,
    created_at    timestamptz NOT NULL,
    state         text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'cancelled', 'failed')),
    -- Who runs it, and when it last said so: a running job whose runner is silent was interrupted.
    runner        uuid,
    heard_at      timestamptz,
    cancel_asked  boolean NOT NULL DEFAULT false,
    total         integer NOT NULL DEFAULT 0 CHECK (total >= 0),
    fresh         integer NOT NULL DEFAULT 0 CHECK (fresh >= 0),
    changed       integer NOT NULL DEFAULT 0 CHECK (changed >= 0),
    unchanged     integer NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
    conflicts     integer NOT NULL DEFAULT 0 CHECK (conflicts >= 0),
    ended_at      timestamptz,
    CHECK ((state IN ('done', 'cancelled', 'failed')) = (ended_at IS NOT NULL)),
    CHECK (state <> 'running' OR (runner IS NOT NULL AND heard_at IS NOT NULL))
);
CREATE INDEX import_job_newest ON import_job (created_at DESC);

-- The bytes as they came, until the job is done: an interrupted job runs again from them.
CREATE TABLE import_file (
    job      uuid PRIMARY KEY REFERENCES import_job,
    content  bytea NOT NULL
);

-- What could not be taken in: the place in the file and the reason.
CREATE TABLE import_rejected (
    job     uuid NOT NULL REFERENCES import_job,
    number  integer NOT NULL CHECK (number > 0),
    place   text NOT NULL,
    reason  text NOT NULL,
    PRIMARY KEY (job, number)
);

-- How a conflict was settled by an officer: what of the new was taken; the rest stayed as it was in force.
ALTER TABLE knowledge_conflict
    ADD COLUMN settled_by  uuid REFERENCES officer,
    ADD COLUMN settled_why text CHECK (settled_why <> ''),
    ADD COLUMN taken       text[];

GRANT SELECT, INSERT ON import_job, import_file, import_rejected TO ${app_role};
GRANT UPDATE (state, runner, heard_at, cancel_asked, total, fresh, changed, unchanged, conflicts, ended_at)
    ON import_job TO ${app_role};
GRANT DELETE ON import_file, import_rejected TO ${app_role};
GRANT UPDATE (settled_by, settled_why, taken) ON knowledge_conflict TO ${app_role};
