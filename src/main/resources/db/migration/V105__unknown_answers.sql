-- How often the channel answered with a code that nobody has told us of: counted apart from attempts, for a delivery is
-- given up after a few of these although a channel that is ill is waited for.
ALTER TABLE delivery ADD COLUMN unknown_answers integer NOT NULL DEFAULT 0 CHECK (unknown_answers >= 0);
