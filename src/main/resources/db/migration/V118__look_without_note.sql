-- Always the same words, and read by nobody.
ALTER TABLE warning_look DROP COLUMN note;
