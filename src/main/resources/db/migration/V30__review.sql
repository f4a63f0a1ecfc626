-- The gate. What an officer approved, and every text that may be sent: both are written once and stay as they are.

CREATE TABLE approval (
    id          uuid PRIMARY KEY,
    officer_id  uuid NOT NULL REFERENCES officer,
    office      text NOT NULL CHECK (office <> ''),
    words       text NOT NULL CHECK (words IS NFC NORMALIZED AND words <> ''),
    audience    text NOT NULL CHECK (audience IN ('open', 'private')),
    approved_at timestamptz NOT NULL
);

-- Personal data that the officer left in the words with a reason: by kind and place, the value is in the words only.
CREATE TABLE approval_tick (
    approval_id uuid NOT NULL REFERENCES approval,
    token       text NOT NULL,
    kind        text NOT NULL,
    reason      text NOT NULL CHECK (reason <> ''),
    PRIMARY KEY (approval_id, token)
);

CREATE TABLE cleared_text (
    id            uuid PRIMARY KEY,
    body          text NOT NULL,
    option_ids    text[] NOT NULL,
    option_labels text[] NOT NULL,
    basis         text NOT NULL CHECK (basis IN ('published', 'standing', 'approved')),
    revisions     uuid[] NOT NULL,
    standing      text,
    approval_id   uuid REFERENCES approval,
    verification  text NOT NULL UNIQUE CHECK (verification ~ '^[1-9][0-9]{11}$'),
    audience      text NOT NULL CHECK (audience IN ('open', 'private')),
    cleared_at    timestamptz NOT NULL,
    CHECK (body IS NFC NORMALIZED AND body ~ '\S' AND length(body) <= 4000),
    CHECK (body !~ '[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]'),
    CHECK (cardinality(option_ids) = cardinality(option_labels)),
    CHECK ((basis = 'published') = (cardinality(revisions) > 0)),
    CHECK ((basis = 'standing') = (standing IS NOT NULL)),
    CHECK ((basis = 'approved') = (approval_id IS NOT NULL))
);

CREATE INDEX cleared_text_by_approval ON cleared_text (approval_id) WHERE approval_id IS NOT NULL;

-- Which approval a revision of knowledge was made from: its words stay that officer's.
CREATE TABLE knowledge_origin (
    revision    uuid PRIMARY KEY REFERENCES knowledge_revision,
    approval_id uuid NOT NULL UNIQUE REFERENCES approval,
    officer_id  uuid NOT NULL REFERENCES officer,
    made_at     timestamptz NOT NULL
);

CREATE TRIGGER cleared_text_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cleared_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approval_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approval
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON approval, approval_tick, cleared_text, knowledge_origin TO ${app_role};
