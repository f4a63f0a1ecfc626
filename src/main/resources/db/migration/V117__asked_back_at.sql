-- When an officer asked back: a figure typed then answers the officer, it is no key of an option offered before.
ALTER TABLE question ADD COLUMN asked_back_at timestamptz;
UPDATE question SET asked_back_at = claimed_at WHERE state = 'asked_back';
