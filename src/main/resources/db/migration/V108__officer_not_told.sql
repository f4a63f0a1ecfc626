-- What became of a notice on its way to an officer's chat: one that was given up counts as not told.
ALTER TABLE officer_notice
    ADD COLUMN arrived_at timestamptz,
    ADD COLUMN failed_at  timestamptz,
    ADD COLUMN failure    text CHECK (failure <> ''),
    ADD CHECK ((failed_at IS NULL) = (failure IS NULL)),
    ADD CHECK (arrived_at IS NULL OR failed_at IS NULL);
CREATE INDEX officer_notice_on_its_way ON officer_notice (at) WHERE arrived_at IS NULL AND failed_at IS NULL;

GRANT UPDATE (at, cleared_text_id, arrived_at, failed_at, failure) ON officer_notice TO ${app_role};
