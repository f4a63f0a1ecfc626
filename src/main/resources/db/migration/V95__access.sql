-- How an officer gets in: by an invitation once, by a code every time, in sessions that can be ended from elsewhere.
-- At most one invitation an officer, and a row only as long as it can be used: using one removes it.
CREATE TABLE invitation (
    officer     uuid PRIMARY KEY REFERENCES officer,
    token       bytea NOT NULL UNIQUE CHECK (octet_length(token) = 32),
    expires_at  timestamptz NOT NULL
);
COMMENT ON COLUMN invitation.token IS 'SHA-256 of the token in the link; the link itself is kept nowhere.';

CREATE TABLE second_factor (
    officer       uuid PRIMARY KEY REFERENCES officer,
    secret        bytea NOT NULL,
    enrolled_at   timestamptz NOT NULL,
    last_step     bigint NOT NULL,
    failures      integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until  timestamptz
);
COMMENT ON COLUMN second_factor.secret IS 'Sealed with the installation''s key.';
COMMENT ON COLUMN second_factor.last_step IS 'The time step of the last code taken: none is taken twice.';

-- A row as long as the code was not used.
CREATE TABLE recovery_code (
    officer  uuid NOT NULL REFERENCES second_factor ON DELETE CASCADE,
    hash     bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (officer, hash)
);

-- A row as long as the session may be used: ending one removes it.
CREATE TABLE officer_session (
    id         uuid PRIMARY KEY,
    officer    uuid NOT NULL REFERENCES officer,
    opened_at  timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    browser    text NOT NULL CHECK (browser <> '')
);
CREATE INDEX officer_session_officer ON officer_session (officer);

GRANT SELECT, INSERT, DELETE, UPDATE (token, expires_at) ON invitation TO ${app_role};
GRANT SELECT, INSERT, DELETE, UPDATE (last_step, failures, locked_until) ON second_factor TO ${app_role};
GRANT SELECT, INSERT, DELETE ON recovery_code TO ${app_role};
GRANT SELECT, INSERT, DELETE, UPDATE (last_seen) ON officer_session TO ${app_role};
