package vn.hoixa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.procedure.Facet;

class ClearedTextsTest {
    final TestDatabase database = TestDatabase.fresh();
    final ClearedTexts texts = new ClearedTexts(database.jdbc(), Cleared.clearance(99), Clock.systemUTC());

    @Test
    void aTextComesBackAsItWas() {
        var text = Cleared.clearance(1)
                .compose(Optional.empty())
                .say(StandingReply.CLARIFY)
                .option(OptionId.facet(CompositionTest.BIRTH, Facet.FEE), Facet.FEE)
                .officerOption()
                .clear();

        texts.store(text);

        var found = texts.find(text.verification()).orElseThrow();
        assertThat(found.body()).isEqualTo(text.body());
        assertThat(found.options()).isEqualTo(text.options());
        assertThat(found.basis()).isEqualTo(text.basis());
    }

    @Test
    void aTakenCodeIsDrawnAgain() {
        var first = texts.store(Cleared.thanks(5));
        var second = texts.store(new ClearedText(
                java.util.UUID.randomUUID(),
                new PlainBody("Mã tin " + first.verification()),
                new PlainBody("Mã tin " + first.verification()),
                java.util.List.of(),
                first.basis(),
                first.verification(),
                Audience.OPEN));

        assertThat(second.verification()).isNotEqualTo(first.verification());
        assertThat(texts.find(second.verification()).orElseThrow().body()).isEqualTo("Mã tin " + second.verification());
    }

    @Test
    void theApplicationCannotChangeWhatWasCleared() {
        texts.store(Cleared.thanks(5));

        assertThatThrownBy(() -> database.jdbc()
                        .sql("UPDATE cleared_text SET body = 'x'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.jdbc().sql("DELETE FROM cleared_text").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        database.jdbc().sql("UPDATE approval SET words = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void notEvenItsOwnerChangesWhatWasCleared() {
        texts.store(Cleared.thanks(5));
        var owner = JdbcClient.create(database.owner());

        assertThatThrownBy(() -> owner.sql("UPDATE cleared_text SET body = 'x'").update())
                .rootCause()
                .hasMessageContaining("cleared_text is insert-only");
        assertThatThrownBy(() -> owner.sql("DELETE FROM cleared_text").update())
                .rootCause()
                .hasMessageContaining("cleared_text is insert-only");
        assertThatThrownBy(() -> owner.sql("TRUNCATE cleared_text CASCADE").update())
                .rootCause()
                .hasMessageContaining("is insert-only");
    }

    @Test
    void aBodyThatIsNotPlainDoesNotFitInTheTable() {
        assertThatThrownBy(() -> insert("e\u0302")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert("a\u202Eb")).isInstanceOf(DataAccessException.class);
        insert("Ông/bà\nxem");
    }

    void insert(String body) {
        database.jdbc().sql("""
            INSERT INTO cleared_text VALUES (gen_random_uuid(), ?, '{}', '{}', 'standing', '{}', 'thanks', NULL,
            '100000000001', 'open', now())
            """).param(body).update();
    }
}
