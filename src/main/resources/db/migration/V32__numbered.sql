-- The second form of a text: its options as numbered lines, for channels without buttons. NULL where it is the body.
ALTER TABLE cleared_text
    ADD COLUMN numbered text,
    ADD CHECK (numbered IS NFC NORMALIZED AND numbered ~ '\S' AND length(numbered) <= 4000),
    ADD CHECK (numbered !~ '[\u0001-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]');
