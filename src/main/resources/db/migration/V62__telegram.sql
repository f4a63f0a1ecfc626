-- How the bot's listener fares, for whoever looks from another process or another replica. One row, overwritten.
CREATE TABLE telegram_listener (
    one           boolean PRIMARY KEY DEFAULT true CHECK (one),
    -- When Telegram last answered a call for updates, or brought one itself.
    asked_at      timestamptz,
    -- When the last update was taken in.
    heard_at      timestamptz,
    -- Updates passed over because they failed again and again; their senders were told.
    passed_over   integer NOT NULL DEFAULT 0 CHECK (passed_over >= 0),
    trouble       text CHECK (trouble <> ''),
    trouble_since timestamptz,
    CHECK ((trouble IS NULL) = (trouble_since IS NULL))
);
INSERT INTO telegram_listener DEFAULT VALUES;

GRANT SELECT ON telegram_listener TO ${app_role};
GRANT UPDATE (asked_at, heard_at, passed_over, trouble, trouble_since) ON telegram_listener TO ${app_role};
