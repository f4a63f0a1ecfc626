-- Officers are also told of warnings that wait for their approval.
ALTER TABLE officer_notice
    DROP CONSTRAINT officer_notice_kind_check,
    ADD CONSTRAINT officer_notice_kind_check CHECK (kind IN ('new_question', 'claim_ends', 'warning_waits'));
