-- Each time the installation's own questions were asked again: which of them came to what they should.
CREATE TABLE regression_run (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    occasion   text NOT NULL CHECK (occasion IN ('night', 'publication')),
    kept       uuid[] NOT NULL,
    failed     uuid[] NOT NULL
);
CREATE INDEX regression_run_latest ON regression_run (at DESC);

GRANT SELECT, INSERT ON regression_run TO ${app_role};
