-- Who was sent a text.
CREATE INDEX delivery_by_text ON delivery (cleared_text_id);
