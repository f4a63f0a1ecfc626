-- Why a job failed as a whole, for the officer.
ALTER TABLE import_job ADD COLUMN failure text CHECK (failure <> '');
GRANT UPDATE (failure) ON import_job TO ${app_role};
