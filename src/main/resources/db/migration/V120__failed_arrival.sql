-- How often a message that a vendor brings by itself was not taken in, by a fault of ours: until it is given up and its
-- sender told. The key is a digest, which tells nothing of who wrote what.
CREATE TABLE failed_arrival (
    message   bytea PRIMARY KEY CHECK (length(message) = 32),
    attempts  integer NOT NULL CHECK (attempts > 0),
    failed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON failed_arrival TO ${app_role};

-- Messages given up so, for the doctor.
CREATE TABLE arrivals_passed_over (
    channel text PRIMARY KEY CHECK (channel <> ''),
    number  integer NOT NULL CHECK (number > 0)
);
GRANT SELECT, INSERT, UPDATE ON arrivals_passed_over TO ${app_role};
