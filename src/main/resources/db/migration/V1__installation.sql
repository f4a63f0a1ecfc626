-- What kind of installation this database belongs to: a demonstration can never become one that citizens use.
CREATE TABLE installation (
    singleton   boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    demo        boolean NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT ON installation TO ${app_role};
