-- Comments stand with the item they are about, by its kind and key.
DROP TABLE knowledge_comment;
CREATE TABLE item_comment (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL,
    key      text NOT NULL,
    officer  uuid NOT NULL REFERENCES officer,
    at       timestamptz NOT NULL,
    words    text NOT NULL CHECK (words <> '' AND words IS NFC NORMALIZED AND length(words) <= 2000),
    FOREIGN KEY (kind, key) REFERENCES knowledge_item (kind, key)
);
CREATE INDEX item_comment_by_item ON item_comment (kind, key, at);
GRANT SELECT, INSERT ON item_comment TO ${app_role};

ALTER TABLE knowledge_reading RENAME TO item_reading;
