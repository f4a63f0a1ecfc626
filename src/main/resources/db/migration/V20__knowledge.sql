-- What the commune knows. An item (a procedure, an answer …) has revisions; at most one of them is in force
-- and at most one waits. A revision that was ever published keeps its content for ever.

CREATE TABLE knowledge_item (
    id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind  text NOT NULL CHECK (kind IN ('procedure', 'answer', 'topic', 'event', 'rule', 'commune')),
    key   text NOT NULL CHECK (key <> ''),
    UNIQUE (kind, key)
);

-- facts: what the portal says of a procedure; words: what the knowledge base or an officer wrote.
CREATE TABLE knowledge_revision (
    id               uuid PRIMARY KEY,
    item             bigint NOT NULL REFERENCES knowledge_item,
    number           integer NOT NULL CHECK (number > 0),
    state            text NOT NULL CHECK (state IN ('pending', 'published', 'repealed', 'superseded', 'withdrawn')),
    facts            jsonb,
    words            jsonb,
    hash             text NOT NULL,
    created_at       timestamptz NOT NULL,
    review_by        date,
    published_at     timestamptz,
    published_by     uuid REFERENCES officer,
    ended_at         timestamptz,
    ended_by         uuid REFERENCES officer,
    ended_why        text CHECK (ended_why <> ''),
    -- The approval that the words were first: checked by review, which writes it with the item.
    approval         uuid,
    approval_office  text,
    approval_on      date,
    UNIQUE (item, number),
    CHECK (facts IS NOT NULL OR words IS NOT NULL),
    CHECK ((state = 'pending') = (published_at IS NULL)),
    CHECK ((published_at IS NULL) = (published_by IS NULL) AND (published_at IS NULL) = (review_by IS NULL)),
    CHECK ((state IN ('superseded', 'withdrawn')) = (ended_at IS NOT NULL)),
    CHECK (state <> 'withdrawn' OR (ended_by IS NOT NULL AND ended_why IS NOT NULL)),
    CHECK ((approval IS NULL) = (approval_office IS NULL) AND (approval IS NULL) = (approval_on IS NULL))
);
CREATE UNIQUE INDEX knowledge_one_waits ON knowledge_revision (item) WHERE state = 'pending';
CREATE UNIQUE INDEX knowledge_one_in_force ON knowledge_revision (item) WHERE state IN ('published', 'repealed');

CREATE FUNCTION keep_published_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revision % was published: its content stays', OLD.id USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER knowledge_revision_keeps_content BEFORE UPDATE ON knowledge_revision
    FOR EACH ROW
    WHEN (OLD.published_at IS NOT NULL
        AND (OLD.facts, OLD.words, OLD.hash, OLD.item, OLD.number, OLD.published_at, OLD.published_by)
            IS DISTINCT FROM
            (NEW.facts, NEW.words, NEW.hash, NEW.item, NEW.number, NEW.published_at, NEW.published_by))
    EXECUTE FUNCTION keep_published_content();

-- What each source said last time, to tell new, changed and unchanged apart.
CREATE TABLE knowledge_feed (
    feed  text NOT NULL CHECK (feed IN ('portal', 'knowledge-base')),
    kind  text NOT NULL,
    key   text NOT NULL,
    hash  text NOT NULL,
    PRIMARY KEY (feed, kind, key)
);

-- An import found other facts than those in force.
CREATE TABLE knowledge_conflict (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item       bigint NOT NULL REFERENCES knowledge_item,
    feed       text NOT NULL,
    facets     text[] NOT NULL,
    raised_at  timestamptz NOT NULL,
    settled_at timestamptz
);
CREATE UNIQUE INDEX knowledge_open_conflict ON knowledge_conflict (item, feed) WHERE settled_at IS NULL;

-- Followed by every running process: what came into force or left it. Written under an advisory lock, so that numbers
-- become visible in their order.
CREATE TABLE knowledge_change (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item    bigint NOT NULL REFERENCES knowledge_item
);
CREATE FUNCTION tell_knowledge_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('knowledge', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER knowledge_change_is_told AFTER INSERT ON knowledge_change
    FOR EACH STATEMENT EXECUTE FUNCTION tell_knowledge_change();

GRANT SELECT, INSERT ON knowledge_item, knowledge_revision, knowledge_feed, knowledge_conflict, knowledge_change
    TO ${app_role};
GRANT UPDATE (state, facts, words, hash, created_at, review_by, published_at, published_by, ended_at, ended_by, ended_why)
    ON knowledge_revision TO ${app_role};
GRANT UPDATE (hash) ON knowledge_feed TO ${app_role};
GRANT UPDATE (facets, raised_at, settled_at) ON knowledge_conflict TO ${app_role};
