-- A village head's own door: a link that is good once, then a phone with a PIN. Only digests are kept.
CREATE TABLE village_link (
    digest     bytea PRIMARY KEY,
    officer_id uuid NOT NULL REFERENCES officer,
    issued_by  uuid NOT NULL REFERENCES officer,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

-- One phone of one village head; a new link ends the old phone.
CREATE TABLE village_device (
    officer_id    uuid PRIMARY KEY REFERENCES officer,
    digest        bytea NOT NULL UNIQUE,
    pin           text NOT NULL,
    bound_at      timestamptz NOT NULL,
    failures      integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until  timestamptz NOT NULL DEFAULT '-infinity',
    session       bytea UNIQUE,
    session_until timestamptz NOT NULL DEFAULT '-infinity'
);

GRANT SELECT, INSERT, UPDATE ON village_link TO ${app_role};
GRANT SELECT, INSERT, UPDATE, DELETE ON village_device TO ${app_role};
