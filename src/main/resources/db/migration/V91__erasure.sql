-- The one erasure: everything that is held of a person, and everything that is past its time, goes by these functions and
-- in no other way. They run with the rights of the owner, because the application itself may neither change nor delete
-- what was said and what was approved. Whatever refers to a person's row goes with it, so a table of a later version is
-- covered by its foreign keys.

-- Found again: an erased person is known by a keyed mark of an id that is no more, and by nothing else.
CREATE TABLE tombstone (
    mark      text PRIMARY KEY CHECK (mark ~ '^[0-9a-f]{32}$'),
    erased_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON tombstone TO ${app_role};

-- What people ask for about their own data, as a register with its term: it outlives the person's rows and then names
-- nobody.
CREATE TABLE data_request (
    id              uuid PRIMARY KEY,
    number          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind            text NOT NULL CHECK (kind IN ('view', 'correct', 'withdraw', 'erase')),
    origin          text NOT NULL CHECK (origin IN ('chat', 'counter')),
    address_id      uuid REFERENCES address ON DELETE SET NULL,
    words           text NOT NULL,
    received_at     timestamptz NOT NULL,
    received_by     uuid REFERENCES officer,
    acknowledged_at timestamptz NOT NULL,
    due_on          date NOT NULL,
    state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'refused')),
    settled_by      uuid REFERENCES officer,
    settled_at      timestamptz,
    note            text NOT NULL DEFAULT '',
    CHECK ((origin = 'counter') = (received_by IS NOT NULL)),
    CHECK ((state = 'open') = (settled_at IS NULL)),
    CHECK (state <> 'refused' OR settled_by IS NOT NULL)
);
CREATE UNIQUE INDEX data_request_open ON data_request (address_id, kind) WHERE state = 'open' AND kind <> 'correct';
CREATE INDEX data_request_of_address ON data_request (address_id) WHERE address_id IS NOT NULL;
GRANT SELECT, INSERT ON data_request TO ${app_role};
GRANT UPDATE (state, settled_by, settled_at, note) ON data_request TO ${app_role};

-- Insert-only tables stay so for everybody and for every statement but the deletions of this file.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('hoixa.erasing', true) = 'on' AND TG_OP <> 'TRUNCATE' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% is insert-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

-- What officers noted about a question stands with the question; the audit keeps ids.
ALTER TABLE audit DISABLE TRIGGER audit_is_insert_only;
UPDATE audit SET details = details - 'note' WHERE subject_kind IN ('question', 'feedback') AND details ? 'note';
ALTER TABLE audit ENABLE TRIGGER audit_is_insert_only;

-- Deleting looks up every reference.
CREATE INDEX delivery_of_address ON delivery (address_id);
CREATE INDEX turn_joined_of_turn ON turn_joined (turn_id);
CREATE INDEX feedback_of_turn ON feedback (turn_id);
CREATE INDEX conversation_of_callback ON conversation (callback_for) WHERE callback_for IS NOT NULL;
CREATE INDEX question_of_approval ON question (approval_id) WHERE approval_id IS NOT NULL;
CREATE INDEX correction_receiver_of_address ON correction_receiver (address_id);
CREATE INDEX warning_relay_of_address ON warning_relay (address_id) WHERE address_id IS NOT NULL;
CREATE INDEX scam_report_of_address ON scam_report (address_id) WHERE address_id IS NOT NULL;

-- Nothing that was made of an officer's words for one person becomes everybody's.
CREATE FUNCTION refuse_private_origin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM approval WHERE id = NEW.approval_id AND audience = 'private') THEN
        RAISE EXCEPTION 'approval % is for one person and becomes no knowledge', NEW.approval_id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER knowledge_origin_is_open BEFORE INSERT ON knowledge_origin
    FOR EACH ROW EXECUTE FUNCTION refuse_private_origin();

-- Every column that refers to a table. References that end by themselves (ON DELETE SET NULL, CASCADE) are left out.
CREATE FUNCTION references_to(target regclass)
    RETURNS TABLE (source regclass, here text, there text) STABLE LANGUAGE sql AS $$
    SELECT c.conrelid::regclass,
           (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place)
            FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number),
           (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place)
            FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number)
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid = target AND c.conrelid <> target AND c.confdeltype = 'a'
$$;

-- Deletes rows and whatever refers to them. The condition is made by the functions below, never of what a person typed.
CREATE FUNCTION erase_rows(target regclass, which text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    link record;
BEGIN
    FOR link IN SELECT * FROM references_to(target) LOOP
        PERFORM erase_rows(link.source,
            format('(%s) IN (SELECT %s FROM %s WHERE %s)', link.here, link.there, target, which));
    END LOOP;
    EXECUTE format('DELETE FROM %s WHERE %s', target, which);
END
$$;

-- Those of some ids that no row refers to any more, not counting one table.
CREATE FUNCTION unreferenced(target regclass, ids uuid[], uncounted regclass) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
    link record;
BEGIN
    FOR link IN SELECT * FROM references_to(target) WHERE source <> uncounted LOOP
        EXECUTE format('SELECT coalesce(array_agg(looked.up), ''{}'') FROM unnest($1) AS looked (up)
                        WHERE NOT EXISTS (SELECT FROM %s AS source WHERE source.%s = looked.up)', link.source, link.here)
            INTO ids USING ids;
    END LOOP;
    RETURN ids;
END
$$;

-- Texts that nobody was told any more: their words go, and the officer's words they were made of unless these became
-- knowledge. The code stays, so that whoever verifies it learns that it was ours and when.
CREATE FUNCTION erase_texts(texts uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    untold    uuid[] := unreferenced('cleared_text', texts, 'correction_of');
    approvals uuid[];
BEGIN
    approvals := ARRAY(SELECT DISTINCT approval_id FROM cleared_text WHERE id = ANY (untold) AND approval_id IS NOT NULL);
    UPDATE cleared_text
    SET body = 'Nội dung này đã xóa theo yêu cầu của người nhận, hoặc vì hết thời hạn lưu giữ.', numbered = NULL,
        option_ids = '{}', option_labels = '{}', basis = 'standing', standing = 'erased', revisions = '{}',
        approval_id = NULL, audience = 'private'
    WHERE id = ANY (untold);
    approvals := unreferenced('approval', approvals, 'approval_tick');
    PERFORM erase_rows('approval', format('id = ANY (%L::uuid[])', approvals));
    RETURN cardinality(untold);
END
$$;

-- Questions with their notes and with what a machine drafted for them. What other people's questions were joined to is
-- theirs from now on.
CREATE FUNCTION erase_questions(questions uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
    DELETE FROM machine_aid WHERE subject = ANY (SELECT 'question:' || id FROM unnest(questions) AS id);
    PERFORM erase_rows('question', format('id = ANY (%L::uuid[])', questions));
END
$$;

-- Suspicious messages; a group of which nothing is left and that nobody judged goes too.
CREATE FUNCTION erase_scam_reports(reports uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    groups uuid[] := ARRAY(SELECT DISTINCT group_id FROM scam_report WHERE id = ANY (reports));
BEGIN
    PERFORM erase_rows('scam_report', format('id = ANY (%L::uuid[])', reports));
    DELETE FROM scam_group g
    WHERE g.id = ANY (groups) AND g.judged_at IS NULL AND NOT EXISTS (SELECT FROM scam_report WHERE group_id = g.id);
END
$$;

-- The texts that people were told: replies, deliveries, answers, what they agreed to, what they voted on.
CREATE FUNCTION texts_told(people uuid[]) RETURNS uuid[] STABLE LANGUAGE sql AS $$
    SELECT coalesce(array_agg(DISTINCT text), '{}') FROM (
        SELECT cleared_text_id FROM turn WHERE address_id = ANY (people)
        UNION ALL SELECT cleared_text_id FROM delivery WHERE address_id = ANY (people)
        UNION ALL SELECT answer_text_id FROM question WHERE address_id = ANY (people)
        UNION ALL SELECT cleared_text_id FROM subscription_consent WHERE address_id = ANY (people)
        UNION ALL SELECT cleared_text_id FROM feedback WHERE address_id = ANY (people)
        UNION ALL SELECT told_text_id FROM feedback_triage JOIN feedback f ON f.id = feedback_id
                  WHERE f.address_id = ANY (people)
        UNION ALL SELECT n.cleared_text_id FROM officer_notice n JOIN officer_link l ON l.id = n.link_id
                  WHERE l.address_id = ANY (people)
    ) AS told (text) WHERE text IS NOT NULL
$$;

CREATE FUNCTION erase_addresses(people uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    texts uuid[];
BEGIN
    -- A message of theirs that is being taken in is waited for.
    PERFORM FROM conversation WHERE address_id = ANY (people) ORDER BY address_id FOR UPDATE;
    texts := texts_told(people);
    UPDATE data_request SET words = '', note = '' WHERE address_id = ANY (people);
    PERFORM erase_questions(ARRAY(SELECT id FROM question WHERE address_id = ANY (people)));
    PERFORM erase_scam_reports(ARRAY(SELECT id FROM scam_report WHERE address_id = ANY (people)));
    PERFORM erase_rows('address', format('id = ANY (%L::uuid[])', people));
    PERFORM erase_texts(texts);
END
$$;

-- Ways to ask that one officer took over from one person's own words: the search forgets them at its next change.
CREATE FUNCTION erase_phrases(person uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('knowledge'));
    WITH gone AS (
        DELETE FROM knowledge_phrase p USING question q
        WHERE q.address_id = person AND p.people = 1 AND p.phrase = btrim(q.words) RETURNING p.item
    )
    INSERT INTO knowledge_change (item) SELECT DISTINCT item FROM gone;
END
$$;

-- Everything held of one person. Returns whether there was such a person.
CREATE FUNCTION erase_person(person uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM address WHERE id = person) THEN
        RETURN false;
    END IF;
    PERFORM set_config('hoixa.erasing', 'on', true);
    PERFORM erase_phrases(person);
    PERFORM erase_addresses(ARRAY[person]);
    PERFORM set_config('hoixa.erasing', 'off', true);
    RETURN true;
END
$$;

-- Some of whatever is past its time, the most of each kind given; says how much of what went. An audit row younger than
-- five years cannot be asked for.
CREATE FUNCTION erase_past(turns_before timestamptz, evidence_before timestamptz, audit_before timestamptz, most integer)
    RETURNS TABLE (what text, number bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    questions uuid[];
    turns     uuid[];
    sendings  bigint[];
    reports   uuid[];
    people    uuid[];
    texts     uuid[];
BEGIN
    -- The clocks of two machines may differ a little.
    IF audit_before > now() - interval '5 years' + interval '1 day' THEN
        RAISE EXCEPTION 'the audit is kept for five years at least' USING ERRCODE = 'check_violation';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('erase_past'));
    PERFORM set_config('hoixa.erasing', 'on', true);
    questions := ARRAY(SELECT id FROM question WHERE decided_at < turns_before ORDER BY decided_at LIMIT most);
    turns := ARRAY(SELECT id FROM turn WHERE question_id = ANY (questions)
                   UNION (SELECT t.id FROM turn t LEFT JOIN question q ON q.id = t.question_id
                          WHERE t.at < turns_before AND (q.id IS NULL OR q.decided_at < turns_before)
                          ORDER BY t.at LIMIT most));
    sendings := ARRAY(SELECT id FROM delivery WHERE settled_at < turns_before ORDER BY settled_at LIMIT most);
    reports := ARRAY(SELECT id FROM scam_report WHERE at < turns_before ORDER BY at LIMIT most);
    texts := ARRAY(
        SELECT cleared_text_id FROM turn WHERE id = ANY (turns)
        UNION SELECT cleared_text_id FROM delivery WHERE id = ANY (sendings)
        UNION SELECT answer_text_id FROM question WHERE id = ANY (questions) AND answer_text_id IS NOT NULL
        UNION SELECT cleared_text_id FROM feedback WHERE turn_id = ANY (turns)
        UNION SELECT told_text_id FROM feedback_triage JOIN feedback f ON f.id = feedback_id
              WHERE f.turn_id = ANY (turns) AND told_text_id IS NOT NULL);
    PERFORM erase_rows('turn', format('id = ANY (%L::uuid[])', turns));
    PERFORM erase_questions(questions);
    DELETE FROM delivery WHERE id = ANY (sendings);
    PERFORM erase_scam_reports(reports);
    UPDATE data_request SET words = '', note = '', address_id = NULL WHERE settled_at < turns_before AND address_id IS NOT NULL;
    people := ARRAY(
        SELECT a.id FROM address a
        WHERE greatest(a.first_seen, a.last_inbound) < turns_before
          AND NOT EXISTS (SELECT FROM turn WHERE address_id = a.id)
          AND NOT EXISTS (SELECT FROM question WHERE address_id = a.id)
          AND NOT EXISTS (SELECT FROM delivery WHERE address_id = a.id)
          AND NOT EXISTS (SELECT FROM scam_report WHERE address_id = a.id)
          AND NOT EXISTS (SELECT FROM subscription WHERE address_id = a.id)
          AND NOT EXISTS (SELECT FROM officer_link WHERE address_id = a.id)
          AND NOT EXISTS (SELECT FROM data_request WHERE address_id = a.id AND state = 'open')
        LIMIT most);
    RETURN QUERY VALUES
        ('turns', cardinality(turns)::bigint), ('questions', cardinality(questions)::bigint),
        ('deliveries', cardinality(sendings)::bigint), ('scam_reports', cardinality(reports)::bigint),
        ('people', cardinality(people)::bigint);
    PERFORM erase_addresses(people);
    RETURN QUERY SELECT 'texts', erase_texts(texts)::bigint;
    RETURN QUERY WITH gone AS (
        DELETE FROM scam_evidence WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM scam_evidence WHERE kept_since < evidence_before LIMIT most)) RETURNING 1)
        SELECT 'evidence', count(*) FROM gone;
    RETURN QUERY WITH gone AS (
        DELETE FROM audit WHERE id = ANY (ARRAY(
            SELECT id FROM audit WHERE at < audit_before ORDER BY id LIMIT most)) RETURNING 1)
        SELECT 'audit', count(*) FROM gone;
    PERFORM set_config('hoixa.erasing', 'off', true);
END
$$;

-- How much of what is held of one person, and since when.
CREATE FUNCTION held_of(person uuid) RETURNS TABLE (what text, number bigint, since timestamptz) STABLE LANGUAGE sql AS $$
    SELECT what, count(*), min(at) FROM (
        SELECT 'turns', at FROM turn WHERE address_id = person
        UNION ALL SELECT 'questions', opened_at FROM question WHERE address_id = person
        UNION ALL SELECT 'answers', enqueued_at FROM delivery WHERE address_id = person AND NOT reply
        UNION ALL SELECT 'notes', n.at FROM question_note n JOIN question q ON q.id = n.question_id
                  WHERE q.address_id = person
        UNION ALL SELECT 'contact_number', callback_agreed FROM question
                  WHERE address_id = person AND callback_number IS NOT NULL
        UNION ALL SELECT 'subscription', since FROM subscription WHERE address_id = person
        UNION ALL SELECT 'scam_reports', at FROM scam_report WHERE address_id = person
        UNION ALL SELECT 'feedback', at FROM feedback WHERE address_id = person
        UNION ALL SELECT 'relays', at FROM warning_relay WHERE address_id = person
    ) AS held (what, at) GROUP BY what
$$;

REVOKE EXECUTE ON FUNCTION erase_rows, unreferenced, erase_texts, erase_questions, erase_scam_reports, erase_addresses,
    erase_phrases, erase_person, erase_past FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_person, erase_past TO ${app_role};
