package vn.hoixa.review;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored texts for tests of other packages. */
public final class ClearedTextsFixture {
    private ClearedTextsFixture() {}

    public static ClearedTexts texts(JdbcClient jdbc, Clearance clearance) {
        return new ClearedTexts(jdbc, clearance, Clock.systemUTC());
    }
}
