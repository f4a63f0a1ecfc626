-- What a model did for an officer on request: texts made shorter, plainer, spoken; names; labels. The input is masked. A row
-- is written to while the model works (words, stopped) and once more when the officer takes or discards what came.
CREATE TABLE machine_aid (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL,
    subject     text NOT NULL,
    officer     uuid NOT NULL REFERENCES officer,
    asked_at    timestamptz NOT NULL,
    input       text NOT NULL,
    stopped     boolean NOT NULL DEFAULT false,
    done_at     timestamptz,
    lines       text[] NOT NULL DEFAULT '{}',
    why         text,
    model       text NOT NULL,
    prompt      integer NOT NULL,
    tokens_in   integer NOT NULL DEFAULT 0,
    tokens_out  integer NOT NULL DEFAULT 0,
    took_ms     integer NOT NULL DEFAULT 0,
    accepted    boolean,
    accepted_at timestamptz,
    CHECK (done_at IS NULL OR (why IS NULL) = (cardinality(lines) > 0)),
    CHECK ((accepted IS NULL) = (accepted_at IS NULL))
);

CREATE INDEX machine_aid_day ON machine_aid (asked_at);
CREATE INDEX machine_aid_of ON machine_aid (kind, subject, accepted_at DESC) WHERE accepted;

GRANT SELECT, INSERT, UPDATE ON machine_aid TO ${app_role};
