-- The key of the form from which a text approved beforehand was sent: a second tap or a reload finds the first one's warning.
ALTER TABLE warning ADD COLUMN send_key uuid UNIQUE;
