-- Official warnings. What may follow what is a table, so that a step which it does not have cannot be written.

CREATE TABLE warning_transition (
    from_state text NOT NULL,
    to_state   text NOT NULL,
    PRIMARY KEY (from_state, to_state)
);
INSERT INTO warning_transition (from_state, to_state) VALUES
    ('draft', 'submitted'), ('draft', 'cancelled'),
    ('submitted', 'approved'), ('submitted', 'returned'), ('submitted', 'rejected'),
    ('returned', 'submitted'), ('returned', 'cancelled'),
    ('approved', 'sending'), ('approved', 'cancelled'),
    ('sending', 'paused'), ('sending', 'sent'), ('sending', 'corrected'), ('sending', 'cancelled'),
    ('paused', 'sending'), ('paused', 'corrected'), ('paused', 'cancelled'),
    ('sent', 'corrected'), ('sent', 'cancelled');

-- The exact text of a template that the police cleared beforehand, to be sent alone at night.
CREATE TABLE preapproval (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    template        text NOT NULL CHECK (template <> ''),
    content         jsonb NOT NULL,
    villages        text[] NOT NULL,
    sends_a_week    integer NOT NULL CHECK (sends_a_week BETWEEN 1 AND 7),
    last_day        date NOT NULL,
    officer_id      uuid NOT NULL REFERENCES officer,
    approval_id     uuid NOT NULL REFERENCES approval,
    cleared_text_id uuid NOT NULL REFERENCES cleared_text,
    at              timestamptz NOT NULL,
    revoked_by      uuid REFERENCES officer,
    revoked_at      timestamptz,
    revoked_why     text CHECK (revoked_why <> ''),
    CHECK ((revoked_by IS NULL) = (revoked_at IS NULL)),
    CHECK ((revoked_by IS NULL) = (revoked_why IS NULL))
);

CREATE TABLE warning (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind            text NOT NULL CHECK (kind IN ('warning', 'correction', 'cancellation')),
    follows         bigint REFERENCES warning,
    origin          text NOT NULL CHECK (origin IN ('blank', 'template', 'report', 'village', 'earlier')),
    origin_key      text NOT NULL,
    training        boolean NOT NULL,
    with_ai         boolean NOT NULL,
    drafted_by      uuid NOT NULL REFERENCES officer,
    drafted_at      timestamptz NOT NULL,
    state           text NOT NULL DEFAULT 'draft',
    version         integer NOT NULL DEFAULT 1 CHECK (version > 0),
    severity        text NOT NULL CHECK (severity IN ('urgent', 'important', 'ordinary')),
    valid_from      date NOT NULL,
    valid_until     date NOT NULL,
    preapproval     bigint REFERENCES preapproval,
    approved_by     uuid REFERENCES officer,
    approved_at     timestamptz,
    approval_id     uuid REFERENCES approval,
    cleared_text_id uuid REFERENCES cleared_text,
    sent_at         timestamptz,
    UNIQUE (id, training),
    CHECK (state IN ('draft', 'submitted', 'returned', 'rejected', 'approved', 'sending', 'paused', 'sent', 'corrected', 'cancelled')),
    CHECK (valid_from <= valid_until AND valid_until - valid_from <= 90),
    CHECK ((kind = 'warning') = (follows IS NULL)),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK ((approval_id IS NULL) = (cleared_text_id IS NULL)),
    -- Nobody approves their own. Who sends a text that was approved beforehand did not word it.
    CHECK (preapproval IS NOT NULL OR approved_by <> drafted_by),
    CHECK (state NOT IN ('approved', 'sending', 'paused', 'sent') OR approved_by IS NOT NULL),
    -- What is practised with has no text, so no delivery of it can exist.
    CHECK (NOT training OR cleared_text_id IS NULL),
    CHECK (NOT training OR state NOT IN ('sending', 'paused', 'sent')),
    CHECK (state NOT IN ('sending', 'paused', 'sent') OR cleared_text_id IS NOT NULL)
);
CREATE INDEX warning_by_state ON warning (state, id DESC);
CREATE INDEX warning_of_preapproval ON warning (preapproval, sent_at) WHERE preapproval IS NOT NULL;
-- One correction or cancellation of a warning at a time.
CREATE UNIQUE INDEX warning_follows ON warning (follows) WHERE state NOT IN ('rejected', 'cancelled');

-- Each version of what it says; written once.
CREATE TABLE warning_version (
    warning   bigint NOT NULL REFERENCES warning,
    version   integer NOT NULL,
    content   jsonb NOT NULL,
    edited_by uuid NOT NULL REFERENCES officer,
    at        timestamptz NOT NULL,
    PRIMARY KEY (warning, version)
);

-- Each step it took, with its reason where one is due.
CREATE TABLE warning_step (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    warning    bigint NOT NULL REFERENCES warning,
    version    integer NOT NULL,
    from_state text NOT NULL,
    to_state   text NOT NULL,
    officer_id uuid REFERENCES officer,
    at         timestamptz NOT NULL,
    reason     text NOT NULL DEFAULT '',
    FOREIGN KEY (warning, version) REFERENCES warning_version,
    FOREIGN KEY (from_state, to_state) REFERENCES warning_transition,
    CHECK (to_state NOT IN ('returned', 'rejected', 'paused', 'corrected', 'cancelled') OR reason <> '')
);
CREATE INDEX warning_step_of ON warning_step (warning, id);

-- What was sent under an approval given beforehand is looked at by somebody else the next working morning.
CREATE TABLE warning_look (
    warning    bigint PRIMARY KEY REFERENCES warning,
    officer_id uuid NOT NULL REFERENCES officer,
    at         timestamptz NOT NULL,
    note       text NOT NULL
);

CREATE FUNCTION guard_warning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.training <> OLD.training OR NEW.drafted_by <> OLD.drafted_by OR NEW.kind <> OLD.kind
       OR (OLD.with_ai AND NOT NEW.with_ai) THEN
        RAISE EXCEPTION 'purpose, author and kind of a warning are fixed' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state <> OLD.state AND NOT EXISTS (
        SELECT 1 FROM warning_transition WHERE from_state = OLD.state AND to_state = NEW.state) THEN
        RAISE EXCEPTION 'a warning does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.approved_by IS DISTINCT FROM OLD.approved_by AND NEW.preapproval IS NULL AND EXISTS (
        SELECT 1 FROM warning_version WHERE warning = NEW.id AND edited_by = NEW.approved_by) THEN
        RAISE EXCEPTION 'nobody approves their own warning' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER warning_is_guarded BEFORE UPDATE ON warning FOR EACH ROW EXECUTE FUNCTION guard_warning();

CREATE FUNCTION guard_warning_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.officer_id = (SELECT drafted_by FROM warning WHERE id = NEW.warning) THEN
        RAISE EXCEPTION 'somebody else than the sender looks at it' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER warning_look_is_guarded BEFORE INSERT ON warning_look
    FOR EACH ROW EXECUTE FUNCTION guard_warning_look();

CREATE TRIGGER warning_version_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON warning_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER warning_step_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON warning_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER warning_transition_is_fixed BEFORE UPDATE OR DELETE OR TRUNCATE ON warning_transition
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT ON warning_transition TO ${app_role};
GRANT SELECT, INSERT ON warning_version, warning_step, warning_look TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON warning TO ${app_role};
GRANT SELECT, INSERT ON preapproval TO ${app_role};
GRANT UPDATE (revoked_by, revoked_at, revoked_why) ON preapproval TO ${app_role};
