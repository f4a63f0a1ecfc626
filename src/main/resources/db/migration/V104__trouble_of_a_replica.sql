-- What one replica meets on a channel: shown, and it holds nobody. Only what the channel itself asked for (rest_until)
-- and a pause hold every replica.
ALTER TABLE channel
    ADD COLUMN trouble_until  timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN trouble_reason text CHECK (trouble_reason <> '');

GRANT UPDATE (trouble_until, trouble_reason) ON channel TO ${app_role};
