-- The office's decisions to open a channel to citizens. A channel is open while it has one that is not revoked.
CREATE TABLE channel_decision (
    id            uuid PRIMARY KEY,
    channel       text NOT NULL CHECK (channel <> '' AND channel <> 'WEB'),
    number        text NOT NULL CHECK (number <> ''),
    signed_on     date NOT NULL,
    signer        text NOT NULL CHECK (signer <> ''),
    recorded_by   uuid NOT NULL REFERENCES officer,
    recorded_at   timestamptz NOT NULL,
    revoked_by    uuid REFERENCES officer,
    revoked_at    timestamptz,
    revoked_why   text CHECK (revoked_why <> ''),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoked_why IS NULL))
);
CREATE UNIQUE INDEX channel_decision_in_force ON channel_decision (channel) WHERE revoked_at IS NULL;

GRANT SELECT, INSERT ON channel_decision TO ${app_role};
GRANT UPDATE (revoked_by, revoked_at, revoked_why) ON channel_decision TO ${app_role};
