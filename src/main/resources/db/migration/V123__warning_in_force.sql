-- Every public page asks which warnings hold today; most of the table no longer does.
CREATE INDEX warning_in_force ON warning (valid_until)
    WHERE state IN ('sending', 'paused', 'sent') AND kind <> 'cancellation';
