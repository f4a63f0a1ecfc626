-- What the office's figures are counted from. Whoever counts reads these views and nothing else: they hold no word of a
-- citizen and no name a channel knows them by; `asker` only tells one from another.

CREATE VIEW figures_turn AS
SELECT t.at, t.outcome, a.channel, t.address_id AS asker
FROM turn t JOIN address a ON a.id = t.address_id;

CREATE VIEW figures_topic AS
SELECT t.at, t.address_id AS asker, named #>> '{code,value}' AS code
FROM turn t, jsonb_array_elements(t.about -> 'procedures') AS named
WHERE t.outcome = 'answered';

CREATE VIEW figures_question AS
SELECT opened_at, decided_at, promised_by, state, settlement, desk, matter, reason, address_id AS asker,
       CASE WHEN reason <> 'unknown_matter' THEN candidates #>> '{0,code,value}' END AS code
FROM question;

CREATE VIEW figures_draft AS
SELECT used_at AS at, unchanged FROM draft_use;

CREATE VIEW figures_correction AS
SELECT c.at, c.cleared_text_id IS NOT NULL AS sent,
       (SELECT count(*) FROM correction_receiver r WHERE r.correction = c.id) AS people
FROM correction c;

CREATE VIEW figures_vote AS
SELECT f.at, f.useful, t.remedy
FROM feedback f LEFT JOIN feedback_triage t ON t.feedback_id = f.id;

CREATE VIEW figures_warning AS
SELECT w.sent_at AS at, w.id, w.kind, w.severity, w.with_ai, v.content #>> '{words,title}' AS title,
       r.sent, r.unreached, r.waiting,
       (SELECT coalesce(sum(p.households), 0) FROM warning_relay p WHERE p.warning = w.id) AS households
FROM warning w
JOIN warning_version v ON v.warning = w.id AND v.version = w.version,
LATERAL (SELECT count(*) FILTER (WHERE d.state = 'sent') AS sent,
                count(*) FILTER (WHERE d.state = 'given_up') AS unreached,
                count(*) FILTER (WHERE d.state IN ('waiting', 'sending')) AS waiting
         FROM warning_broadcast b JOIN delivery d ON d.broadcast_id = b.broadcast
         WHERE b.warning = w.id) r
WHERE w.sent_at IS NOT NULL AND NOT w.training;

CREATE VIEW figures_scam AS
SELECT r.at, r.id, r.verdict, r.signs, g.judgement, coalesce(s.village, '') AS village
FROM scam_report r
JOIN scam_group g ON g.id = r.group_id
LEFT JOIN subscription s ON s.address_id = r.address_id;

CREATE INDEX question_opened ON question (opened_at);
CREATE INDEX draft_use_at ON draft_use (used_at);
CREATE INDEX feedback_at ON feedback (at);

GRANT SELECT ON figures_turn, figures_topic, figures_question, figures_draft, figures_correction, figures_vote,
    figures_warning, figures_scam TO ${app_role};
