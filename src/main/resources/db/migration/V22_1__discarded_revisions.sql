-- A waiting revision that an officer decided against: kept, with who and why, and never in force.
ALTER TABLE knowledge_revision
    DROP CONSTRAINT knowledge_revision_state_check,
    DROP CONSTRAINT knowledge_revision_check1,
    DROP CONSTRAINT knowledge_revision_check3,
    DROP CONSTRAINT knowledge_revision_check4,
    ADD CONSTRAINT knowledge_revision_state
        CHECK (state IN ('pending', 'discarded', 'published', 'repealed', 'superseded', 'withdrawn')),
    ADD CONSTRAINT knowledge_revision_published
        CHECK ((state IN ('pending', 'discarded')) = (published_at IS NULL)),
    ADD CONSTRAINT knowledge_revision_ended
        CHECK ((state IN ('discarded', 'superseded', 'withdrawn')) = (ended_at IS NOT NULL)),
    ADD CONSTRAINT knowledge_revision_ended_why
        CHECK (state NOT IN ('discarded', 'withdrawn') OR (ended_by IS NOT NULL AND ended_why IS NOT NULL));
