-- What an account needs beyond being open: a password of its officer's own, and duties that change.
ALTER TABLE officer ADD COLUMN first_password boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN officer.first_password IS 'Handed over by somebody else: good for choosing one''s own, for nothing more.';
ALTER TABLE assignment ADD COLUMN withdrawn_at timestamptz;

GRANT UPDATE (name, title, village, first_password) ON officer TO ${app_role};
GRANT DELETE ON officer_role TO ${app_role};
GRANT UPDATE (withdrawn_at) ON assignment TO ${app_role};
