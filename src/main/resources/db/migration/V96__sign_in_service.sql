-- Under which name the office's sign-in service knows an officer: a verified e-mail address of the office, or its subject.
CREATE TABLE service_name (
    officer  uuid PRIMARY KEY REFERENCES officer,
    name     text NOT NULL UNIQUE CHECK (name <> '')
);

GRANT SELECT, INSERT, DELETE, UPDATE (name) ON service_name TO ${app_role};
