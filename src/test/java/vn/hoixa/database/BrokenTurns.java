package vn.hoixa.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A fault of ours that one text brings about: a turn that asks these words cannot be stored. */
public final class BrokenTurns {
    private final JdbcClient owner;
    private final String name;

    private BrokenTurns(JdbcClient owner, String words) {
        this.owner = owner;
        this.name = "trip_" + Integer.toHexString(words.hashCode());
    }

    /**
     * @param owner of the database
     * @param words without a quotation mark
     */
    public static BrokenTurns thatAsk(JdbcClient owner, String words) {
        var broken = new BrokenTurns(owner, words);
        owner.sql("""
            CREATE OR REPLACE FUNCTION trip() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'a mistake of ours'; END $$
            """).update();
        owner.sql("CREATE TRIGGER " + broken.name + " BEFORE INSERT ON turn FOR EACH ROW WHEN (NEW.asked LIKE '%"
                        + words + "%') EXECUTE FUNCTION trip()")
                .update();
        return broken;
    }

    /** The fault is mended. */
    public void mend() {
        owner.sql("DROP TRIGGER " + name + " ON turn").update();
    }
}
