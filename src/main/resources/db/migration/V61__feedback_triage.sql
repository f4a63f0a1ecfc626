-- What an officer made of a reply that a citizen found wanting: how bad it is, what was done, that they were told.
-- Feedback gets a number of its own, so that an officer's page never names a conversation.

ALTER TABLE feedback ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
CREATE INDEX feedback_not_useful ON feedback (at) WHERE NOT useful;

CREATE TABLE feedback_triage (
    feedback_id  uuid PRIMARY KEY REFERENCES feedback (id),
    fault        text NOT NULL CHECK (fault IN ('wrong', 'incomplete', 'outdated', 'unclear', 'other')),
    importance   text NOT NULL CHECK (importance IN ('high', 'usual', 'low')),
    judged_by    uuid NOT NULL REFERENCES officer,
    judged_at    timestamptz NOT NULL,
    remedy       text CHECK (remedy IN ('mended', 'unchanged', 'handed_on')),
    item_kind    text,
    item_key     text,
    note         text,
    settled_by   uuid REFERENCES officer,
    settled_at   timestamptz,
    told_text_id uuid REFERENCES cleared_text,
    CHECK ((remedy IS NULL) = (settled_at IS NULL) AND (remedy IS NULL) = (settled_by IS NULL)
        AND (remedy IS NULL) = (note IS NULL)),
    CHECK ((remedy IS NOT DISTINCT FROM 'mended') = (item_kind IS NOT NULL AND item_key IS NOT NULL)),
    CHECK ((remedy IS NOT DISTINCT FROM 'mended') = (told_text_id IS NOT NULL)),
    CHECK (remedy IS NULL OR remedy = 'mended' OR note <> '')
);

GRANT SELECT, INSERT, UPDATE ON feedback_triage TO ${app_role};
