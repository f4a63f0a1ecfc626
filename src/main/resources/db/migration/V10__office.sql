-- Internal users, what they are assigned to, and the record of what they did.

CREATE TABLE officer (
    id            uuid PRIMARY KEY,
    login         text NOT NULL UNIQUE CHECK (login ~ '^[a-z][a-z0-9._-]{1,39}$'),
    name          text NOT NULL CHECK (name <> ''),
    title         text NOT NULL CHECK (title <> ''),
    village       text CHECK (village <> ''),
    password      text NOT NULL,
    disabled_at   timestamptz,
    failures      integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    locked_until  timestamptz,
    created_at    timestamptz NOT NULL
);

CREATE TABLE officer_role (
    officer  uuid NOT NULL REFERENCES officer,
    role     text NOT NULL CHECK (role IN ('REVIEWER', 'KNOWLEDGE', 'POLICE', 'VILLAGE', 'LEADER', 'ADMIN')),
    PRIMARY KEY (officer, role)
);

CREATE TABLE assignment (
    id           uuid PRIMARY KEY,
    holder       uuid NOT NULL REFERENCES officer,
    stand_in     uuid REFERENCES officer CHECK (stand_in <> holder),
    field        text NOT NULL CHECK (field <> ''),
    document     text NOT NULL CHECK (document <> ''),
    valid_from   date NOT NULL,
    valid_until  date NOT NULL,
    CHECK (valid_from <= valid_until)
);

-- Inserted, never changed: the audit says what happened, a setting says since when.
CREATE TABLE audit (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at            timestamptz NOT NULL,
    actor         text NOT NULL CHECK (actor IN ('officer', 'command_line', 'application')),
    officer       uuid REFERENCES officer,
    act           text NOT NULL,
    subject_kind  text NOT NULL,
    subject_id    text NOT NULL,
    details       jsonb NOT NULL DEFAULT '{}',
    CHECK ((actor = 'officer') = (officer IS NOT NULL))
);
CREATE INDEX audit_subject ON audit (subject_kind, subject_id, id);

CREATE TABLE setting_change (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       timestamptz NOT NULL,
    key      text NOT NULL,
    value    text NOT NULL,
    officer  uuid REFERENCES officer,
    reason   text NOT NULL CHECK (reason <> '')
);
CREATE INDEX setting_change_key ON setting_change (key, id DESC);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER setting_change_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON setting_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON officer TO ${app_role};
GRANT UPDATE (password, disabled_at, failures, locked_until) ON officer TO ${app_role};
GRANT SELECT, INSERT ON officer_role, assignment, audit, setting_change TO ${app_role};
