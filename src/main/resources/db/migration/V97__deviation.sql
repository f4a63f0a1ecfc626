-- Control of deviation: each week a sample of the automatic answers, and each that a citizen said was not their matter, is
-- judged by an officer. A person who is erased takes their turn along; what it was judged to be stays, without words.
CREATE TABLE deviation_week (
    monday   date PRIMARY KEY CHECK (extract(isodow FROM monday) = 1),
    drawn_at timestamptz NOT NULL,
    answers  integer NOT NULL CHECK (answers > 0)
);

CREATE TABLE deviation_pick (
    id        uuid PRIMARY KEY,
    monday    date NOT NULL REFERENCES deviation_week,
    place     integer NOT NULL CHECK (place > 0),
    turn_id   uuid REFERENCES turn ON DELETE SET NULL,
    channel   text NOT NULL,
    sampled   boolean NOT NULL,
    rejected  boolean NOT NULL,
    verdict   text CHECK (verdict IN ('right', 'wrong', 'unclear')),
    flaw      text CHECK (flaw IN ('other_matter', 'other_part', 'content', 'not_at_once')),
    instead   text CHECK (instead <> ''),
    judged_by uuid REFERENCES officer,
    judged_at timestamptz,
    UNIQUE (monday, place),
    CHECK (sampled OR rejected),
    CHECK ((verdict IS NULL) = (judged_by IS NULL) AND (verdict IS NULL) = (judged_at IS NULL)),
    CHECK ((verdict IS NOT DISTINCT FROM 'wrong') = (flaw IS NOT NULL)),
    CHECK (instead IS NULL OR flaw = 'other_matter')
);
CREATE INDEX deviation_pick_of_turn ON deviation_pick (turn_id) WHERE turn_id IS NOT NULL;
CREATE INDEX deviation_pick_wrong ON deviation_pick (judged_at DESC) WHERE verdict = 'wrong';
CREATE INDEX turn_answered ON turn (at) WHERE outcome = 'answered';

GRANT SELECT, INSERT ON deviation_week, deviation_pick TO ${app_role};
GRANT UPDATE (verdict, flaw, instead, judged_by, judged_at) ON deviation_pick TO ${app_role};
