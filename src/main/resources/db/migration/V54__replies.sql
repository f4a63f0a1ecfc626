-- Replies to messages go the road of every other text. They are listed with their turns; what came by itself is the rest.
ALTER TABLE delivery ADD COLUMN reply boolean NOT NULL DEFAULT false;

-- What was replied on the web page before.
INSERT INTO delivery (address_id, channel, cleared_text_id, state, reply, enqueued_at, not_before, position, settled_at)
SELECT t.address_id, a.channel, t.cleared_text_id, 'sent', true, t.at, t.at, nextval('delivery_position'), t.at
FROM turn t JOIN address a ON a.id = t.address_id ORDER BY t.at;

DROP INDEX delivery_arrived;
CREATE INDEX delivery_arrived ON delivery (address_id, position) WHERE state = 'sent' AND NOT reply;
DROP INDEX turn_by_text;
