-- What is due is taken by age, which no index over settled deliveries offers: ordered by id, a plan made while most rows
-- waited walked the primary key over everything that was ever sent, for each claim.
DROP INDEX delivery_reply_waiting;
DROP INDEX delivery_broadcast_waiting;
DROP INDEX delivery_begun;
CREATE INDEX delivery_reply_waiting ON delivery (channel, enqueued_at, id)
    WHERE state = 'waiting' AND broadcast_id IS NULL;
CREATE INDEX delivery_broadcast_waiting ON delivery (broadcast_id, channel, enqueued_at, id)
    WHERE state = 'waiting' AND broadcast_id IS NOT NULL;
CREATE INDEX delivery_begun ON delivery (channel, enqueued_at, id)
    WHERE state = 'waiting' AND taken > 0 AND broadcast_id IS NOT NULL;

-- Each delivery leaves two dead rows behind, at the front of the indexes that a claim begins with.
ALTER TABLE delivery SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
