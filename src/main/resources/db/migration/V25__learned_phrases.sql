-- Words that people used for an item and that use has taught: by an officer's act, or by several citizens who were asked
-- back and chose the same. Part of the item's search words until an officer ends it; what was ended is not learned again.
CREATE TABLE knowledge_phrase (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item        bigint NOT NULL REFERENCES knowledge_item,
    phrase      text NOT NULL CHECK (phrase <> '' AND length(phrase) <= 120),
    folded      text NOT NULL UNIQUE,
    taught_by   uuid REFERENCES officer,
    people      integer NOT NULL CHECK (people > 0),
    learned_at  timestamptz NOT NULL,
    ended_at    timestamptz,
    ended_by    uuid REFERENCES officer,
    ended_why   text CHECK (ended_why <> ''),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_why IS NULL))
);
CREATE INDEX knowledge_phrase_by_item ON knowledge_phrase (item) WHERE ended_at IS NULL;

GRANT SELECT, INSERT ON knowledge_phrase TO ${app_role};
GRANT UPDATE (people, ended_at, ended_by, ended_why) ON knowledge_phrase TO ${app_role};
