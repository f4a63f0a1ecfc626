-- The tokens of the Zalo Official Account, sealed. A refresh token can be used once, so both are replaced in the one
-- transaction that holds the row, before either is used; version counts the renewals.
CREATE TABLE zalo_token (
    app_id        text PRIMARY KEY,
    access_token  bytea,
    access_until  timestamptz NOT NULL,
    refresh_token bytea NOT NULL,
    refresh_until timestamptz NOT NULL,
    version       bigint NOT NULL DEFAULT 0,
    changed_at    timestamptz NOT NULL,
    entered       bytea NOT NULL,
    refused_code  integer,
    refused_at    timestamptz,
    CHECK ((refused_code IS NULL) = (refused_at IS NULL))
);

-- What Zalo has been seen to do, for the doctor: a form of signature that arrived, a signature that was wrong.
CREATE TABLE zalo_sight (
    what      text PRIMARY KEY,
    last_seen timestamptz NOT NULL
);

-- The latest word on whether a citizen follows the account: events may come late, twice and in any order.
CREATE TABLE zalo_follower (
    address_id uuid PRIMARY KEY REFERENCES address ON DELETE CASCADE,
    follows    boolean NOT NULL,
    at         timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON zalo_token, zalo_sight, zalo_follower TO ${app_role};
GRANT DELETE ON zalo_follower TO ${app_role};
