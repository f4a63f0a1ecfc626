-- Which texts said what a revision said: looked up when that revision leaves force.
CREATE INDEX cleared_text_by_revision ON cleared_text USING gin (revisions);
