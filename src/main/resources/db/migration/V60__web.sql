-- How often a client did something, minute by minute: the limits of the web, shared by every replica.
-- A client is the address of a connection, kept for two hours at most. UNLOGGED: losing it in a crash only forgives.
CREATE UNLOGGED TABLE web_tally (
    kind    text        NOT NULL,
    client  text        NOT NULL,
    minute  timestamptz NOT NULL,
    times   integer     NOT NULL,
    PRIMARY KEY (kind, client, minute)
);
CREATE INDEX web_tally_minute ON web_tally (minute);
GRANT SELECT, INSERT, UPDATE, DELETE ON web_tally TO ${app_role};
