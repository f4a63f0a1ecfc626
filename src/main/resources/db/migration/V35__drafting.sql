-- Drafts that a machine made for officers. Insert-only: what was drafted, from what, by which model, stays as it was.
CREATE TABLE machine_draft (
    id         uuid PRIMARY KEY,
    question   uuid NOT NULL,
    made_at    timestamptz NOT NULL,
    body       text,
    why        text,
    used       integer[] NOT NULL,
    missing    text[] NOT NULL,
    sources    jsonb NOT NULL,
    model      text NOT NULL CHECK (model <> ''),
    prompt     integer NOT NULL,
    tokens_in  integer NOT NULL,
    tokens_out integer NOT NULL,
    took_ms    integer NOT NULL,
    CHECK ((body IS NULL) <> (why IS NULL)),
    CHECK (body IS NULL OR (body IS NFC NORMALIZED AND body ~ '\S' AND cardinality(used) > 0))
);

CREATE INDEX machine_draft_of ON machine_draft (question, made_at DESC);
CREATE INDEX machine_draft_day ON machine_draft (made_at);

-- Who is at work on the draft of which question, until when; one at a time over all replicas.
CREATE TABLE draft_work (
    question    uuid PRIMARY KEY,
    claimed_by  uuid NOT NULL,
    lease_until timestamptz NOT NULL,
    characters  integer NOT NULL DEFAULT 0,
    stopped     boolean NOT NULL DEFAULT false
);

-- An officer who wants another draft than the one there is.
CREATE TABLE draft_wish (
    question  uuid PRIMARY KEY,
    wished_at timestamptz NOT NULL
);

-- That an officer sent words that began as a machine's draft, and which facts without a source they vouched for.
CREATE TABLE draft_use (
    draft_id  uuid PRIMARY KEY REFERENCES machine_draft,
    officer   uuid NOT NULL REFERENCES officer,
    used_at   timestamptz NOT NULL,
    unchanged boolean NOT NULL,
    vouched   text[] NOT NULL
);

CREATE TRIGGER draft_use_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON draft_use
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER machine_draft_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON machine_draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON machine_draft, draft_use TO ${app_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON draft_work, draft_wish TO ${app_role};
