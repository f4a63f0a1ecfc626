-- How a dispatcher finds what is due: replies of a channel by age, broadcasts by broadcast, texts of which a part is
-- with the channel already. Paused broadcasts are never looked at.
DROP INDEX delivery_waiting;
CREATE INDEX delivery_reply_waiting ON delivery (channel, id) WHERE state = 'waiting' AND broadcast_id IS NULL;
CREATE INDEX delivery_broadcast_waiting ON delivery (broadcast_id, channel, id)
    WHERE state = 'waiting' AND broadcast_id IS NOT NULL;
CREATE INDEX delivery_begun ON delivery (channel, id)
    WHERE state = 'waiting' AND taken > 0 AND broadcast_id IS NOT NULL;

-- How many were settled lately, of a channel or a broadcast.
CREATE INDEX delivery_settled ON delivery (settled_at) WHERE settled_at IS NOT NULL;
