-- A paused warning that expires is through: nothing more of it goes out.
INSERT INTO warning_transition (from_state, to_state) VALUES ('paused', 'sent');
