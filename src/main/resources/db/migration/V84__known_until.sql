-- What a warning made known ends with it; what the police judged has no end.
ALTER TABLE known_item ADD COLUMN valid_until date;
