-- Whose questions' words a model was given: what it was given goes when one of them is erased. And what an officer made of a
-- label before taking it; null where it was taken as it stood.
ALTER TABLE machine_aid ADD COLUMN about uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE machine_aid ADD COLUMN taken text CHECK (taken ~ '\S');

-- As before, with what a model was given of several people's questions.
CREATE OR REPLACE FUNCTION erase_questions(questions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WITH heir AS (
        SELECT DISTINCT ON (merged_into) id, merged_into FROM question
        WHERE merged_into = ANY (questions) AND id <> ALL (questions) ORDER BY merged_into, opened_at, id
    ), freed AS (
        UPDATE question q SET state = 'answered', merged_into = NULL FROM heir WHERE q.id = heir.id
    )
    UPDATE question q SET merged_into = heir.id FROM heir
    WHERE q.merged_into = heir.merged_into AND q.id <> heir.id AND q.id <> ALL (questions);
    UPDATE question SET merged_into = NULL, state = 'answered'
    WHERE id = ANY (questions) AND merged_into IS NOT NULL;
    UPDATE conversation SET callback_for = NULL WHERE callback_for = ANY (questions);
    DELETE FROM draft_use WHERE draft_id IN (SELECT id FROM machine_draft WHERE question = ANY (questions));
    DELETE FROM machine_draft WHERE question = ANY (questions);
    DELETE FROM draft_work WHERE question = ANY (questions);
    DELETE FROM draft_wish WHERE question = ANY (questions);
    DELETE FROM machine_aid WHERE about && questions;
    DELETE FROM machine_aid WHERE subject = ANY (SELECT 'question:' || id FROM unnest(questions) AS id);
    PERFORM erase_rows('question', format('id = ANY (%L::uuid[])', questions));
END
$$;
