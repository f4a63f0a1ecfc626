-- From when on nothing more of a broadcast is begun, whoever was late to end it.
ALTER TABLE broadcast ADD COLUMN expires_at timestamptz NOT NULL DEFAULT 'infinity';
UPDATE broadcast b SET expires_at = (w.valid_until + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
FROM warning_broadcast wb JOIN warning w ON w.id = wb.warning WHERE wb.broadcast = b.id;
