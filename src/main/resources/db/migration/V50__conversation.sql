-- What citizens asked, masked, and what it came to.

-- One row for each citizen who has written; locked while a message of theirs is taken in.
CREATE TABLE conversation (
    address_id   uuid PRIMARY KEY REFERENCES address,
    context      jsonb NOT NULL,
    -- The question for which the next message may be a number to call back.
    callback_for uuid,
    begun_at     timestamptz NOT NULL
);

-- A question waiting for an officer, or settled. Its words are masked.
CREATE TABLE question (
    id              uuid PRIMARY KEY,
    ticket          text NOT NULL UNIQUE CHECK (ticket ~ '^[0-9]{8}$'),
    address_id      uuid NOT NULL REFERENCES address,
    words           text NOT NULL CHECK (words <> ''),
    sameness        text NOT NULL,
    matter          text NOT NULL CHECK (matter IN ('field', 'police', 'reception')),
    field           text NOT NULL CHECK (field <> ''),
    handler         text NOT NULL,
    desk            text NOT NULL,
    candidates      jsonb NOT NULL,
    facets          text[] NOT NULL,
    opened_at       timestamptz NOT NULL,
    promised_by     timestamptz,
    reminded_at     timestamptz,
    state           text NOT NULL DEFAULT 'open'
                    CHECK (state IN ('open', 'claimed', 'asked_back', 'answered', 'closed', 'merged')),
    claimed_by      uuid REFERENCES officer,
    claimed_at      timestamptz,
    touched_at      timestamptz,
    decided_by      uuid REFERENCES officer,
    decided_at      timestamptz,
    settlement      text CHECK (settlement IN ('by_phone', 'at_counter', 'no_answer', 'rejected')),
    approval_id     uuid REFERENCES approval,
    answer_text_id  uuid REFERENCES cleared_text,
    merged_into     uuid REFERENCES question CHECK (merged_into <> id),
    -- One number, sealed, for a callback the citizen asked for; gone when the question is settled.
    callback_number bytea,
    callback_agreed timestamptz,
    CHECK ((state IN ('claimed', 'asked_back')) = (claimed_by IS NOT NULL)),
    CHECK ((claimed_by IS NULL) = (claimed_at IS NULL) AND (claimed_by IS NULL) = (touched_at IS NULL)),
    CHECK ((state IN ('answered', 'closed', 'merged')) = (decided_at IS NOT NULL AND decided_by IS NOT NULL)),
    CHECK ((state = 'closed') = (settlement IS NOT NULL)),
    CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
    CHECK (state NOT IN ('answered', 'merged') OR answer_text_id IS NOT NULL),
    CHECK (callback_number IS NULL OR (state NOT IN ('answered', 'closed', 'merged') AND callback_agreed IS NOT NULL))
);
CREATE INDEX question_unsettled ON question (opened_at) WHERE state IN ('open', 'claimed', 'asked_back');
CREATE INDEX question_of_address ON question (address_id, opened_at);
CREATE INDEX question_promised ON question (promised_by) WHERE state IN ('open', 'claimed') AND reminded_at IS NULL;
CREATE INDEX question_settled ON question (decided_at DESC) WHERE decided_at IS NOT NULL;
CREATE INDEX question_merged ON question (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE conversation ADD FOREIGN KEY (callback_for) REFERENCES question;

-- What an officer left for the next one.
CREATE TABLE question_note (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question_id uuid NOT NULL REFERENCES question,
    officer_id  uuid NOT NULL REFERENCES officer,
    act         text NOT NULL,
    note        text NOT NULL CHECK (note <> ''),
    at          timestamptz NOT NULL
);
CREATE INDEX question_note_of ON question_note (question_id, id);

-- One message and what it came to.
CREATE TABLE turn (
    id              uuid PRIMARY KEY,
    address_id      uuid NOT NULL REFERENCES address,
    message_id      text CHECK (length(message_id) BETWEEN 1 AND 200),
    at              timestamptz NOT NULL,
    asked           text NOT NULL,
    choice          text,
    outcome         text NOT NULL,
    cleared_text_id uuid NOT NULL REFERENCES cleared_text,
    about           jsonb NOT NULL,
    question_id     uuid REFERENCES question,
    ticket          text,
    promised_by     timestamptz,
    UNIQUE (address_id, message_id)
);
CREATE INDEX turn_of_address ON turn (address_id, at);
CREATE INDEX turn_of_question ON turn (question_id, at) WHERE question_id IS NOT NULL;

-- One vote per conversation and text.
CREATE TABLE feedback (
    address_id      uuid NOT NULL REFERENCES address,
    cleared_text_id uuid NOT NULL REFERENCES cleared_text,
    turn_id         uuid NOT NULL REFERENCES turn,
    useful          boolean NOT NULL,
    reason          text NOT NULL,
    at              timestamptz NOT NULL,
    PRIMARY KEY (address_id, cleared_text_id)
);

GRANT SELECT, INSERT, UPDATE ON conversation, question, feedback TO ${app_role};
GRANT SELECT, INSERT ON question_note, turn TO ${app_role};
