-- Words that nobody published are shown to officers only: a text that quotes a waiting revision cannot be stored, and so
-- cannot be sent.
CREATE FUNCTION refuse_waiting_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM knowledge_revision WHERE id = ANY (NEW.revisions) AND published_at IS NULL) THEN
        RAISE EXCEPTION 'text % quotes a revision that waits to be published', NEW.id
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER cleared_text_quotes_published BEFORE INSERT ON cleared_text
    FOR EACH ROW WHEN (cardinality(NEW.revisions) > 0) EXECUTE FUNCTION refuse_waiting_revision();
