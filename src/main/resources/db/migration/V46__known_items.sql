-- What somebody responsible has warned of: never the number itself, only its keyed mark; never the text, only its shape.

CREATE TABLE known_item (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL CHECK (kind IN ('PHONE', 'ACCOUNT', 'LINK', 'TEXT')),
    mark         text NOT NULL,
    shape        bigint[] NOT NULL,
    warned_by    text NOT NULL CHECK (warned_by <> ''),
    warned_on    date NOT NULL,
    origin_kind  text NOT NULL CHECK (origin_kind IN ('WARNING', 'JUDGEMENT')),
    origin       text NOT NULL CHECK (origin <> ''),
    added_at     timestamptz NOT NULL,
    withdrawn_at timestamptz,
    CHECK ((kind = 'TEXT') = (mark = '') AND (kind = 'TEXT') = (cardinality(shape) > 0))
);
CREATE INDEX known_item_mark ON known_item (mark) WHERE withdrawn_at IS NULL AND kind <> 'TEXT';
CREATE UNIQUE INDEX known_item_once ON known_item (kind, mark, origin_kind, origin)
    WHERE withdrawn_at IS NULL AND kind <> 'TEXT';

GRANT SELECT, INSERT ON known_item TO ${app_role};
GRANT UPDATE (withdrawn_at) ON known_item TO ${app_role};
