-- What keepers do to knowledge: who wrote a revision, why and from what source; why it was published; what is suspended;
-- what was remarked; who opened what before it was published.

ALTER TABLE knowledge_revision
    ADD COLUMN written_by     uuid REFERENCES officer,
    ADD COLUMN written_why    text CHECK (written_why <> ''),
    ADD COLUMN written_source text CHECK (written_source <> ''),
    ADD COLUMN published_why  text CHECK (published_why <> '');

-- An item out of automatic answering for a while ("tạm dừng"); at most one at a time.
CREATE TABLE knowledge_suspension (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item      bigint NOT NULL REFERENCES knowledge_item,
    since     timestamptz NOT NULL,
    by_whom   uuid NOT NULL REFERENCES officer,
    why       text NOT NULL CHECK (why <> ''),
    ended_at  timestamptz,
    ended_by  uuid REFERENCES officer,
    ended_why text CHECK (ended_why <> ''),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_why IS NULL))
);
CREATE UNIQUE INDEX knowledge_one_suspension ON knowledge_suspension (item) WHERE ended_at IS NULL;

CREATE TABLE knowledge_comment (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item     bigint NOT NULL REFERENCES knowledge_item,
    officer  uuid NOT NULL REFERENCES officer,
    at       timestamptz NOT NULL,
    words    text NOT NULL CHECK (words <> '' AND words IS NFC NORMALIZED AND length(words) <= 2000)
);
CREATE INDEX knowledge_comment_by_item ON knowledge_comment (item, at);

-- A content that an officer had open, by its hash: a waiting revision may be written anew.
CREATE TABLE knowledge_reading (
    revision  uuid NOT NULL REFERENCES knowledge_revision,
    officer   uuid NOT NULL REFERENCES officer,
    hash      text NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (revision, officer, hash)
);

GRANT SELECT, INSERT ON knowledge_suspension, knowledge_comment, knowledge_reading TO ${app_role};
GRANT UPDATE (ended_at, ended_by, ended_why) ON knowledge_suspension TO ${app_role};
GRANT UPDATE (written_by, written_why, written_source, published_why, approval, approval_office, approval_on)
    ON knowledge_revision TO ${app_role};
