-- Messages that citizens handed in as suspicious, in groups of one scam each, and the judgement of the police on a group.
-- The suspect's numbers are encrypted, apart from the message, and deleted when their time is over.

CREATE TABLE scam_group (
    id        uuid PRIMARY KEY,
    judgement text CHECK (judgement IN ('SCAM', 'JUNK', 'HARMLESS')),
    reason    text CHECK (reason <> ''),
    judged_by uuid REFERENCES officer,
    judged_at timestamptz,
    CHECK ((judgement IS NULL) = (judged_at IS NULL) AND (judgement IS NULL) = (judged_by IS NULL)
        AND (judgement IS NULL) = (reason IS NULL))
);

CREATE TABLE scam_report (
    id         uuid PRIMARY KEY,
    group_id   uuid NOT NULL REFERENCES scam_group,
    address_id uuid REFERENCES address,
    message    text NOT NULL,
    shape      bigint[] NOT NULL,
    verdict    text NOT NULL CHECK (verdict IN ('known_scam', 'signs_of_scam', 'no_known_signs')),
    signs      text[] NOT NULL,
    at         timestamptz NOT NULL
);
CREATE INDEX scam_report_group ON scam_report (group_id);
CREATE INDEX scam_report_at ON scam_report (at);

CREATE TABLE scam_evidence (
    report_id  uuid NOT NULL REFERENCES scam_report,
    kind       text NOT NULL CHECK (kind IN ('PHONE', 'ACCOUNT', 'LINK')),
    mark       text NOT NULL,
    sealed     bytea NOT NULL,
    kept_since timestamptz NOT NULL,
    PRIMARY KEY (report_id, kind, mark)
);
CREATE INDEX scam_evidence_mark ON scam_evidence (mark);

GRANT SELECT, INSERT ON scam_group, scam_report TO ${app_role};
GRANT UPDATE (judgement, reason, judged_by, judged_at) ON scam_group TO ${app_role};
GRANT SELECT, INSERT, DELETE ON scam_evidence TO ${app_role};
