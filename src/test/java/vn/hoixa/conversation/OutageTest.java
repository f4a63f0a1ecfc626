package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.hoixa.HoiXaTest;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.database.DatabaseAway;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.Cursor;
import vn.hoixa.turn.History;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** The database goes away under the running application, and comes back. */
@HoiXaTest
@Timeout(120)
class OutageTest {
    @Autowired
    Conversations conversations;

    @Autowired
    History history;

    @Autowired
    Standby standby;

    @Autowired
    ClearedTexts texts;

    @Autowired
    Answerer answerer;

    @Autowired
    Masker masker;

    @Autowired
    Context beginning;

    @Autowired
    Environment settings;

    @Autowired
    DataSource pool;

    final ChannelUser citizen = ChannelUser.web(UUID.randomUUID());

    @Test
    void aMessageIsNotAcceptedButAnEmergencyIsAnsweredAndAllGoesOnAfterwards() throws Exception {
        standby.refresh();
        assertThat(send("m1", "xin chào").outcome()).isEqualTo(TurnOutcome.STANDING);

        try (var _ = DatabaseAway.from(settings, pool)) {
            var refused = send("m2", "cảm ơn");
            var helped = send("m3", "cháy nhà cứu với");

            assertThat(refused.outcome()).isEqualTo(TurnOutcome.UNAVAILABLE);
            assertThat(refused.text().body()).contains("CHƯA nhận được", "gửi lại");
            assertThat(helped.outcome()).isEqualTo(TurnOutcome.EMERGENCY);
            assertThat(helped.text().body()).contains("114");
        }

        var accepted = sendUntilAccepted("m2", "cảm ơn");
        assertThat(accepted.text().basis()).isEqualTo(new Basis.Standing(StandingReply.THANKS));
        assertThat(history.of(citizen, Cursor.BEGINNING)).hasSize(2);
        assertThat(texts.find(standby.unavailable().text().verification())).isPresent();
    }

    private Received sendUntilAccepted(String id, String text) {
        var received = send(id, text);
        while (received.outcome() == TurnOutcome.UNAVAILABLE) {
            LockSupport.parkNanos(100_000_000);
            received = send(id, text);
        }
        return received;
    }

    private Received send(String id, String text) {
        return conversations.receive(Inbound.typed(citizen, Optional.of(id), text));
    }

    @Test
    void whateverFailsDuringAnOutageThereIsAReply() {
        InstantSource noTime = () -> {
            throw new IllegalStateException("no time");
        };
        var outage = new Outage(standby, answerer, masker, beginning, noTime.withZone(ZoneOffset.UTC));

        var reply = outage.reply(Inbound.typed(citizen, Optional.of("m9"), "cháy nhà cứu với"));

        assertThat(reply.outcome()).isEqualTo(TurnOutcome.UNAVAILABLE);
    }
}
