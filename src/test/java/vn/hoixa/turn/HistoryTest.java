package vn.hoixa.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.conversation.LoopStory;
import vn.hoixa.database.OneConnection;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedTextsFixture;

/** A long conversation is read page by page, and nothing is missing or told twice. */
class HistoryTest extends LoopStory {
    private static final int PAGE = 200;

    @Autowired
    DataSource pool;

    @Autowired
    Masker masker;

    @Test
    void aLongConversationIsReadPageByPageWithoutAHole() {
        var citizen = aCitizen();
        var text = citizen.asks("cảm ơn").text().id();
        var start = jdbc.sql("SELECT at FROM turn WHERE address_id = ?")
                .param(citizen.address())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        threeTurnsASecond(citizen.address(), 350);
        twoTextsASecond(citizen.address(), text, start, 250);

        var read = new ArrayList<Said>();
        var sizes = new ArrayList<Integer>();
        for (var page = page(citizen.user(), Cursor.BEGINNING); !page.isEmpty(); ) {
            read.addAll(page);
            sizes.add(page.size());
            page = page(citizen.user(), page.getLast().cursor());
        }

        assertThat(sizes).containsExactly(PAGE, PAGE, PAGE, 1);
        assertThat(read).extracting(Said::at).isSorted();
        assertThat(read).extracting(said -> said.cursor().toString()).doesNotHaveDuplicates();
        assertThat(read).filteredOn(said -> said.turn().isPresent()).hasSize(351);
    }

    @Test
    void aCursorIsReadAsItWasWrittenAndAMomentAloneIsOne() {
        var at = Instant.parse("2026-11-24T03:00:00.123456Z");
        for (var cursor : List.of(Cursor.afterTurn(at, UUID.randomUUID()), Cursor.afterArrival(at, 7))) {
            assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        }
        assertThat(Cursor.parse(at.toString())).contains(Cursor.afterArrival(at, Long.MAX_VALUE));
        for (String wrong :
                List.of("", "7", at + "~", at + "~-", at + "~" + "-".repeat(36), "+999999999-01-01T00:00:00Z")) {
            assertThat(Cursor.parse(wrong)).as(wrong).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aTurnIsFoundAgainWithOneConnection() {
        var citizen = aCitizen();
        var received = citizen.sends("m1", "cảm ơn");
        try (var one = new OneConnection(pool)) {
            var texts = ClearedTextsFixture.texts(one.jdbc(), Cleared.clearance(3));
            var found = new Turns(one.jdbc(), texts, masker).find(new AddressId(citizen.address()), "m1");

            assertThat(found.map(Received::turn)).contains(received.turn());
        }
    }

    /** Through what a client holds: the cursor's words. */
    private List<Said> page(ChannelUser with, Cursor after) {
        return history.of(with, Cursor.parse(after.toString()).orElseThrow());
    }

    private void threeTurnsASecond(UUID who, int number) {
        jdbc.sql("""
            INSERT INTO turn (id, address_id, at, asked, outcome, cleared_text_id, about)
            SELECT gen_random_uuid(), address_id, at + n / 3 * interval '1 second', asked, outcome, cleared_text_id, about
            FROM turn, generate_series(1, :number) n WHERE address_id = :who
            """).param("number", number).param("who", who).update();
    }

    private void twoTextsASecond(UUID who, UUID text, Instant start, int number) {
        jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, state, enqueued_at, not_before, position, settled_at)
            SELECT :who, 'WEB', :text, 'sent', :start, :start, nextval('delivery_position'),
                   CAST(:start AS timestamptz) + n / 2 * interval '1 second'
            FROM generate_series(1, :number) n
            """)
                .param("who", who)
                .param("text", text)
                .param("start", Turns.utc(start))
                .param("number", number)
                .update();
    }
}
