-- Stretches of time in which nothing is answered automatically: everywhere, on a channel, in a field, about a procedure.
CREATE TABLE answer_pause (
    id          uuid PRIMARY KEY,
    scope       text NOT NULL CHECK (scope IN ('everything', 'channel', 'field', 'procedure')),
    target      text NOT NULL CHECK ((scope = 'everything') = (target = '')),
    begun_by    uuid NOT NULL REFERENCES officer,
    begun_at    timestamptz NOT NULL,
    begun_why   text NOT NULL CHECK (begun_why <> ''),
    ended_by    uuid REFERENCES officer,
    ended_at    timestamptz,
    ended_why   text CHECK (ended_why <> ''),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_why IS NULL))
);
CREATE UNIQUE INDEX answer_pause_in_force ON answer_pause (scope, target) WHERE ended_at IS NULL;

GRANT SELECT, INSERT ON answer_pause TO ${app_role};
GRANT UPDATE (ended_by, ended_at, ended_why) ON answer_pause TO ${app_role};
