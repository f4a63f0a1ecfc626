-- "Vẫn đúng": an officer looked at the source again and nothing had changed. The revision stays what it is, so what was
-- told by it stays right; only the day until which it is answered moves on.

ALTER TABLE knowledge_revision ADD COLUMN confirmed_on date;

CREATE TABLE knowledge_confirmation (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    revision  uuid NOT NULL REFERENCES knowledge_revision,
    officer   uuid NOT NULL REFERENCES officer,
    at        timestamptz NOT NULL,
    due       date NOT NULL,
    until     date NOT NULL
);
CREATE INDEX knowledge_confirmation_of ON knowledge_confirmation (revision, at);
CREATE TRIGGER knowledge_confirmation_is_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON knowledge_confirmation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON knowledge_confirmation TO ${app_role};
GRANT UPDATE (confirmed_on) ON knowledge_revision TO ${app_role};
