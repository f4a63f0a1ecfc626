-- What chat channels add to a turn: a message that was changed after it was sent, messages that came so close together
-- that one turn took them all, and messages over the limit, which are kept and not replied to one by one.
ALTER TABLE turn
    ADD COLUMN edition integer NOT NULL DEFAULT 0 CHECK (edition >= 0),
    ADD COLUMN slowed  boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT turn_address_id_message_id_key,
    ADD UNIQUE (address_id, message_id, edition);

-- The messages of a turn beside its first: each is taken once, and ends as the turn does.
CREATE TABLE turn_joined (
    address_id uuid NOT NULL REFERENCES address,
    message_id text NOT NULL CHECK (length(message_id) BETWEEN 1 AND 200),
    turn_id    uuid NOT NULL REFERENCES turn,
    asked      text NOT NULL,
    PRIMARY KEY (address_id, message_id)
);

GRANT SELECT, INSERT ON turn_joined TO ${app_role};
