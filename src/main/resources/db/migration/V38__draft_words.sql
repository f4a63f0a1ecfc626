-- The words of a draft in the making, masked, for the officer who looks on; gone with the row when it is done.
ALTER TABLE draft_work ADD COLUMN words text NOT NULL DEFAULT '';
ALTER TABLE draft_work DROP COLUMN characters;
