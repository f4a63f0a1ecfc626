-- The register of incidents (sổ sự cố). An entry is never deleted; what is done about it is added line by line.
CREATE TABLE incident (
    id          uuid PRIMARY KEY,
    number      integer NOT NULL,
    year        integer NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('data_leak', 'wrong_answer', 'misdirected', 'channel_taken', 'outage', 'other')),
    personal    boolean NOT NULL,
    noticed_at  timestamptz NOT NULL,
    what        text NOT NULL CHECK (what <> ''),
    affected    text NOT NULL CHECK (affected <> ''),
    recorded_by uuid NOT NULL REFERENCES officer,
    recorded_at timestamptz NOT NULL,
    told_at     timestamptz,
    told_whom   text CHECK (told_whom <> ''),
    closed_at   timestamptz,
    closed_by   uuid REFERENCES officer,
    conclusion  text CHECK (conclusion <> ''),
    UNIQUE (year, number),
    CHECK (kind <> 'data_leak' OR personal),
    CHECK ((told_at IS NULL) = (told_whom IS NULL)),
    CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (conclusion IS NULL))
);
CREATE INDEX incident_open ON incident (noticed_at) WHERE closed_at IS NULL;

CREATE TABLE incident_step (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incident,
    at          timestamptz NOT NULL,
    by          uuid NOT NULL REFERENCES officer,
    done        text NOT NULL CHECK (done <> '')
);
CREATE INDEX incident_step_of_incident ON incident_step (incident_id, id);

GRANT SELECT, INSERT ON incident, incident_step TO ${app_role};
GRANT UPDATE (told_at, told_whom, closed_at, closed_by, conclusion) ON incident TO ${app_role};
