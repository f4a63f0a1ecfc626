package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Listed;
import vn.hoixa.question.Questions.Lane;
import vn.hoixa.question.Tickets;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Basis;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.Cursor;
import vn.hoixa.turn.Lookback;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** What comes of a message: a turn, a ticket and a promise, or a limit. */
class AskingTest extends LoopStory {
    @Autowired
    Lookback lookback;

    @Test
    void anUnknownMatterWaitsUnderATicketWithAPromisedTime() {
        var citizen = aCitizen();

        var received = citizen.asksAnOfficer("xa co cho muon nha van hoa to chuc dam cuoi khong a");

        assertThat(received.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(received.ticket()).isPresent();
        assertThat(received.promisedBy()).isPresent();
        assertThat(received.text().body())
                .contains(received.ticket().orElseThrow().toString());
        assertThat(received.text().audience()).isEqualTo(Audience.PRIVATE);
        assertThat(tickets.view(received.ticket().orElseThrow()).orElseThrow().state())
                .isEqualTo(Tickets.State.WAITING);
    }

    @Test
    void oneMessageSentTwiceAtOnceIsOneTurn() throws Exception {
        var citizen = aCitizen();
        Callable<Received> send = () -> citizen.sends("m1", "dang ky khai sinh can giay to gi");

        var received = atOnce(send, send, send, send);

        assertThat(received)
                .extracting(Received::turn)
                .containsOnly(received.getFirst().turn());
        assertThat(received)
                .extracting(Received::text)
                .containsOnly(received.getFirst().text());
        assertThat(received.getFirst().outcome()).isEqualTo(TurnOutcome.ANSWERED);
        assertThat(received.getFirst().about().procedures())
                .extracting(named -> named.code().value())
                .contains("1.001193");
        assertThat(citizen.sends("m1", "khác hẳn").about())
                .isEqualTo(received.getFirst().about());
    }

    @Test
    void aFourthQuestionIsAddedToTheNewestThatWaits() {
        var citizen = aCitizen();
        citizen.asksAnOfficer("xã có câu lạc bộ cờ tướng không");
        citizen.asksAnOfficer("ai dạy võ ở nhà văn hóa");
        var third = citizen.asksAnOfficer("đội bóng chuyền nữ tập hôm nào");

        var fourth = citizen.asksAnOfficer("xin phép thả diều ở đê được không");

        assertThat(fourth.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(fourth.ticket()).isEqualTo(third.ticket());
        assertThat(lookback.words(question(third.ticket().orElseThrow()))).hasSize(2);
    }

    @Test
    void whoSendsTooFastIsAskedToSlowDownAndNothingIsTaken() {
        var citizen = aCitizen();
        for (int i = 0; i < 20; i++) {
            citizen.asks("cảm ơn");
        }

        var received = citizen.asks("cảm ơn");

        assertThat(received.outcome()).isEqualTo(TurnOutcome.STANDING);
        assertThat(received.text().basis()).isEqualTo(new Basis.Standing(StandingReply.SLOW_DOWN));
        assertThat(conversations.slowDown()).isEqualTo(received.text());
        assertThat(history.of(citizen.user(), Cursor.BEGINNING)).hasSize(20);
    }

    @Test
    void whoCriesForHelpIsAnsweredHoweverFastTheySend() {
        var citizen = aCitizen();
        for (int i = 0; i < 21; i++) {
            citizen.asks("cảm ơn");
        }

        assertThat(citizen.asks("cứu với, cháy nhà").text().body()).contains("114");
        assertThat(citizen.asks("chay nha roi cuu voi").outcome()).isEqualTo(TurnOutcome.EMERGENCY);
        assertThat(citizen.asks("tôi vừa bị lừa mất 20 triệu tiền đặt cọc")
                        .text()
                        .body())
                .contains("Gọi ngân hàng");
        assertThat(citizen.asks("cảm ơn").text().basis()).isEqualTo(new Basis.Standing(StandingReply.SLOW_DOWN));
    }

    @Test
    void aCryOnAChatChannelIsDeliveredThoughNothingElseIs() {
        var citizen = new ChannelUser(ChannelName.ZALO_BOT, UUID.randomUUID().toString());
        for (int i = 0; i < 22; i++) {
            conversations.receive(Inbound.typed(citizen, Optional.of("m" + i), "cảm ơn"));
        }

        conversations.receive(Inbound.typed(citizen, Optional.of("cry"), "cứu với, cháy nhà"));

        var at = addresses.find(citizen).orElseThrow();
        assertThat(jdbc.sql("""
                SELECT c.body FROM delivery d JOIN cleared_text c ON c.id = d.cleared_text_id
                WHERE d.address_id = ? ORDER BY d.enqueued_at
                """).param(at.value()).query(String.class).list())
                .hasSize(22)
                .last()
                .asString()
                .contains("114");
    }

    @Test
    void aGroupHasALargerLimitForAllItsMembers() {
        var group = new ChannelUser(ChannelName.ZALO_BOT, UUID.randomUUID().toString());
        var alone = URI.create("https://zalo.me/1");
        for (int i = 0; i < 100; i++) {
            conversations.receive(
                    Inbound.typed(group, Optional.of("m" + i), "cảm ơn").inGroup(alone));
        }

        assertThat(history.of(group, Cursor.BEGINNING)).hasSize(100);
        var next = conversations.receive(
                Inbound.typed(group, Optional.of("m100"), "cảm ơn").inGroup(alone));
        assertThat(next.text().basis()).isEqualTo(new Basis.Standing(StandingReply.SLOW_DOWN));
        var cry = conversations.receive(
                Inbound.typed(group, Optional.of("m101"), "cứu với, cháy nhà").inGroup(alone));
        assertThat(cry.outcome()).isEqualTo(TurnOutcome.EMERGENCY);
    }

    @Test
    void aCaptionIsNotAnsweredAsIfThePictureHadBeenSeen() {
        var received = conversations.receive(aPhoto("dang ky khai sinh can giay to gi"));

        assertThat(received.outcome()).isEqualTo(TurnOutcome.ANSWERED);
        var body = received.text().body();
        assertThat(body).contains("không mở được ảnh", "nhắn 0", "Về: ");
        assertThat(body.indexOf("không mở được ảnh")).isLessThan(body.indexOf("Về: "));
    }

    @Test
    void whoAsksIfAPictureIsASwindleIsNotToldAboutTheCaption() {
        for (var caption :
                List.of("cái này có phải lừa đảo không", "tin này thật hay giả", "cai nay co lua dao khong")) {
            var received = conversations.receive(aPhoto(caption));

            assertThat(received.text().basis())
                    .as(caption)
                    .isEqualTo(new Basis.Standing(StandingReply.ATTACHMENT_SUSPICIOUS));
            assertThat(received.text().body()).doesNotContain("không mở được ảnh");
        }
    }

    @Test
    void aCryUnderAPictureIsHeard() {
        assertThat(conversations.receive(aPhoto("cháy nhà cứu với")).outcome()).isEqualTo(TurnOutcome.EMERGENCY);
        assertThat(conversations
                        .receive(aPhoto("tôi vừa bị lừa mất 3 triệu tiền hàng"))
                        .text()
                        .body())
                .contains("Gọi ngân hàng");
    }

    private static Inbound aPhoto(String caption) {
        var citizen = new ChannelUser(ChannelName.ZALO_BOT, UUID.randomUUID().toString());
        return Inbound.typed(citizen, Optional.of("m1"), caption).with(Attachment.PHOTO);
    }

    @Test
    void aVictimGetsTheFirstStepsAndThePoliceAQuestion() {
        var received = aCitizen().asks("tôi vừa bị lừa chuyển tiền qua mạng 5 triệu");

        assertThat(received.ticket()).isPresent();
        assertThat(received.text().body())
                .contains("Gọi ngân hàng", received.ticket().orElseThrow().toString());
        var question = question(received.ticket().orElseThrow());
        assertThat(questions.queue(police, Lane.WAITING)).extracting(Listed::id).contains(question);
        assertThat(questions.queue(reviewer, Lane.WAITING))
                .extracting(Listed::id)
                .doesNotContain(question);
        assertThat(questions.claim(question, reviewer)).isInstanceOf(Acted.NotAllowed.class);
    }

    @Test
    void aTicketNobodyHasAndACodeNobodySentAreSaidToBeUnknown() {
        var citizen = aCitizen();
        var sent = citizen.asks("xin chào");

        assertThat(citizen.asks("00000000").text().basis()).isEqualTo(new Basis.Standing(StandingReply.TICKET_UNKNOWN));
        assertThat(citizen.asks("1000-0000-0000").text().basis())
                .isEqualTo(new Basis.Standing(StandingReply.CODE_UNKNOWN));
        assertThat(citizen.asks(sent.text().verification().toString()).text().basis())
                .isEqualTo(new Basis.Standing(StandingReply.CODE_FOUND));
    }

    @Test
    void noNumberThatACitizenTypesIsKeptAnywhere() {
        var citizen = aCitizen();
        citizen.asks("căn cước 031090123456 của tôi hết hạn thì làm sao, gọi tôi 0987654321");

        var tables = List.of("turn", "question", "conversation", "cleared_text", "audit", "feedback");
        assertThat(tables)
                .allSatisfy(table -> assertThat(jdbc.sql("SELECT count(*) FROM " + table
                                        + " AS t WHERE t::text LIKE '%031090123456%' OR t::text LIKE '%0987654321%'")
                                .query(Long.class)
                                .single())
                        .isZero());
    }
}
