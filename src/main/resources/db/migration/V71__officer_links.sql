-- Officers' own chats, to which the office's notices go.

-- One-time codes that link a chat; only their SHA-256 is kept.
CREATE TABLE officer_link_code (
    digest     bytea PRIMARY KEY CHECK (length(digest) = 32),
    officer_id uuid NOT NULL REFERENCES officer,
    made_at    timestamptz NOT NULL,
    until      timestamptz NOT NULL CHECK (until > made_at)
);

CREATE TABLE officer_link (
    id         uuid PRIMARY KEY,
    officer_id uuid NOT NULL REFERENCES officer,
    address_id uuid NOT NULL REFERENCES address,
    linked_at  timestamptz NOT NULL,
    ended_at   timestamptz
);
-- A chat is one officer's at a time.
CREATE UNIQUE INDEX officer_link_in_force ON officer_link (address_id) WHERE ended_at IS NULL;

-- What each chat was told, once: a question that waits, a claim that ends.
CREATE TABLE officer_notice (
    link_id         uuid NOT NULL REFERENCES officer_link,
    kind            text NOT NULL CHECK (kind IN ('new_question', 'claim_ends')),
    subject         text NOT NULL CHECK (subject <> ''),
    at              timestamptz NOT NULL,
    cleared_text_id uuid NOT NULL REFERENCES cleared_text,
    PRIMARY KEY (link_id, kind, subject)
);

GRANT SELECT, INSERT, DELETE ON officer_link_code TO ${app_role};
GRANT SELECT, INSERT ON officer_link, officer_notice TO ${app_role};
GRANT UPDATE (ended_at) ON officer_link TO ${app_role};
