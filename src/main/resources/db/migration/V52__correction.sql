-- Corrections of what citizens were told, and what there is to know about what they ask.

-- Why the question needed an officer; empty for questions opened before this was kept.
ALTER TABLE question ADD COLUMN reason text NOT NULL DEFAULT '';

CREATE INDEX turn_at ON turn (at);
CREATE INDEX turn_by_text ON turn (cleared_text_id);

-- One row for each item whose change was looked into; locked while a correction is sent, so that two officers never send
-- two.
CREATE TABLE correction_subject (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind  text NOT NULL CHECK (kind <> ''),
    key   text NOT NULL CHECK (key <> ''),
    UNIQUE (kind, key)
);

-- What an officer decided about the change: a text for those who were told otherwise, or a reason why none is needed.
CREATE TABLE correction (
    id              uuid PRIMARY KEY,
    subject         bigint NOT NULL REFERENCES correction_subject,
    -- What it settles, and what is said of each part now: '' for a part that is told no more.
    parts           text[] NOT NULL CHECK (cardinality(parts) > 0),
    said            text[] NOT NULL,
    officer_id      uuid NOT NULL REFERENCES officer,
    at              timestamptz NOT NULL,
    approval_id     uuid REFERENCES approval,
    cleared_text_id uuid REFERENCES cleared_text,
    waived_why      text CHECK (waived_why <> ''),
    CHECK (cardinality(parts) = cardinality(said)),
    CHECK ((approval_id IS NULL) = (cleared_text_id IS NULL)),
    CHECK ((cleared_text_id IS NULL) = (waived_why IS NOT NULL))
);
CREATE INDEX correction_of_subject ON correction (subject, at);

-- The texts it corrects.
CREATE TABLE correction_of (
    correction      uuid NOT NULL REFERENCES correction,
    cleared_text_id uuid NOT NULL REFERENCES cleared_text,
    PRIMARY KEY (cleared_text_id, correction)
);

-- Whom it was sent to, once each.
CREATE TABLE correction_receiver (
    correction uuid NOT NULL REFERENCES correction,
    address_id uuid NOT NULL REFERENCES address,
    PRIMARY KEY (correction, address_id)
);

CREATE TRIGGER correction_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON correction_subject, correction, correction_of, correction_receiver TO ${app_role};
GRANT UPDATE (key) ON correction_subject TO ${app_role};
