-- What is urgent is told at night too: a warning that waits, and one that was sent under an approval given beforehand.
ALTER TABLE officer_notice
    DROP CONSTRAINT officer_notice_kind_check,
    ADD CONSTRAINT officer_notice_kind_check CHECK (kind IN ('new_question', 'claim_ends', 'warning_waits', 'sent_alone'));
