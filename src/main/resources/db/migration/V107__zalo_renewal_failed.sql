-- The last renewal of Zalo's tokens that came to nothing without using the refresh token up: the application or its key was
-- refused, or there was no answer. It goes with the next renewal that succeeds.
ALTER TABLE zalo_token
    ADD COLUMN failed_code text,
    ADD COLUMN failed_at   timestamptz,
    ADD CHECK ((failed_code IS NULL) = (failed_at IS NULL));
