package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.WithKnowledge;
import vn.hoixa.answer.Provenance;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.Votes;
import vn.hoixa.rights.RequestActed;
import vn.hoixa.turn.Cursor;
import vn.hoixa.turn.History;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** The loop and the turns of a chat channel, over a stub that has no buttons. */
@Import(StubChannel.Plugged.class)
@WithKnowledge(WithKnowledge.WHOLE)
class LoopOverStubTest extends LoopOverChannel {
    @Autowired
    private Conversations conversations;

    @Autowired
    private History history;

    @Autowired
    private StubChannel channel;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Votes votes;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Bursts bursts;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Memories memories;

    @Override
    protected Someone aCitizen() {
        return new Someone("u" + UUID.randomUUID());
    }

    /** Somebody whose messages are counted. */
    private final class Someone implements Citizen {
        private final ChannelUser user;
        private int messages;

        Someone(String name) {
            user = new ChannelUser(StubChannel.NAME, name);
        }

        @Override
        public String id() {
            return user.recipient();
        }

        @Override
        public void says(String words) {
            assertThat(asks(words).isAccepted()).isTrue();
        }

        Received asks(String words) {
            return conversations.receive(message(words));
        }

        Inbound message(String words) {
            return Inbound.typed(user, Optional.of("m" + ++messages), words);
        }

        Received presses(OptionId option) {
            return conversations.receive(Inbound.chosen(user, Optional.of("b" + ++messages), option));
        }

        @Override
        public List<String> receives(int atLeast) {
            return await(() -> Optional.of(channel.sentTo(user.recipient())).filter(texts -> texts.size() >= atLeast));
        }

        UUID address() {
            return jdbc.sql("SELECT id FROM address WHERE recipient = ?")
                    .param(user.recipient())
                    .query(UUID.class)
                    .single();
        }

        int count(String rows) {
            return jdbc.sql("SELECT count(*) FROM " + rows + " WHERE address_id = ?")
                    .param(address())
                    .query(Integer.class)
                    .single();
        }
    }

    @Test
    void theReplyIsOneDeliveryHoweverOftenTheMessageComes() {
        var citizen = aCitizen();
        var message = citizen.message("đăng ký khai sinh cần giấy tờ gì");

        var first = conversations.receive(message);
        var again = conversations.receive(message);

        assertThat(again.turn()).isEqualTo(first.turn());
        assertThat(citizen.count("turn")).isOne();
        assertThat(citizen.count("delivery")).isOne();
        assertThat(citizen.receives(1)).containsExactly(first.text().body());
    }

    @Test
    void whatIsCorrectedStandsWithEachOfThePersonsQuestions() {
        var citizen = aCitizen();
        citizen.asks("0");
        var ticket = ticketIn(
                citizen.asks("bao giờ thôn Đoài được phát giống lúa").text().body());
        citizen.asks("sửa dữ liệu: nhà ở thôn Đông, không phải thôn Đoài");
        var correction = requests.open().stream()
                .filter(open -> open.words().value().contains("không phải thôn Đoài"))
                .findFirst()
                .orElseThrow();

        assertThat(requests.grant(leader, correction.id(), "")).isInstanceOf(RequestActed.Refused.class);
        assertThat(requests.grant(leader, correction.id(), "ghi là thôn Đông")).isInstanceOf(RequestActed.Done.class);

        assertThat(questions.open(question(ticket), reviewer).orElseThrow().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.act()).isEqualTo("ghi đính chính của người hỏi"))
                .satisfies(note -> assertThat(note.text())
                        .contains("số " + correction.number(), "nhà ở thôn Đông", "Đã sửa: ghi là thôn Đông"));
        assertThat(citizen.asks("dữ liệu").text().body()).contains("- 1 ghi chú của cán bộ");
    }

    @Test
    void aTurnThatIsNotCommittedLeavesNoDelivery() {
        var citizen = aCitizen();
        var message = citizen.message("đăng ký khai sinh cần giấy tờ gì");

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            conversations.receive(message);
            assertThat(citizen.count("turn")).isOne();
            assertThat(citizen.count("delivery")).isOne();
            transaction.setRollbackOnly();
        });

        assertThat(jdbc.sql("SELECT count(*) FROM address WHERE recipient = ?")
                        .param(citizen.user.recipient())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void optionsAreLinesInTheSecondFormAndDigitsChoose() {
        var citizen = aCitizen();
        var asked = citizen.asks("đăng ký khai sinh cần giấy tờ gì");
        var offered = asked.text().options().stream()
                .filter(option -> option.isNumbered())
                .toList();

        assertThat(asked.text().numbered())
                .contains("\n1. " + offered.getFirst().label() + "\n")
                .contains("\n0. Gặp cán bộ")
                .startsWith(asked.text().body().lines().findFirst().orElseThrow());
        for (String key : List.of("1", "1.", "so 1", "cái đầu", "mot")) {
            var chosen = aCitizen();
            chosen.asks("đăng ký khai sinh cần giấy tờ gì");
            assertThat(chosen.asks(key).outcome()).as(key).isEqualTo(TurnOutcome.ANSWERED);
        }
    }

    @Test
    void whatCannotBeReadLeadsToAPerson() {
        for (var what : Attachment.values()) {
            var citizen = aCitizen();
            var received = conversations.receive(citizen.message("").with(what));

            assertThat(received.outcome()).isEqualTo(TurnOutcome.STANDING);
            assertThat(received.text().body()).as(what.name()).contains("nhắn 0");
            assertThat(citizen.asks("0").text().body()).contains("nhắn");
        }
        var caption = aCitizen();
        assertThat(conversations
                        .receive(caption.message("đăng ký khai sinh cần giấy tờ gì")
                                .with(Attachment.PHOTO))
                        .outcome())
                .isEqualTo(TurnOutcome.ANSWERED);
        var forwarded = aCitizen();
        assertThat(conversations
                        .receive(forwarded.message("").with(Attachment.PHOTO).as(Provenance.FORWARDED))
                        .text()
                        .body())
                .contains("đừng chuyển tiền");
    }

    @Test
    void nothingForwardedIsTakenForTheCitizensOwnWord() {
        var citizen = aCitizen();
        citizen.asks("đăng ký khai sinh cần giấy tờ gì");

        var one = conversations.receive(citizen.message("1").as(Provenance.FORWARDED));
        var fire = conversations.receive(citizen.message("cháy nhà rồi cứu với").as(Provenance.FORWARDED));

        assertThat(one.outcome()).isEqualTo(TurnOutcome.SCAM_CHECK);
        assertThat(fire.outcome()).isEqualTo(TurnOutcome.SCAM_CHECK);
        assertThat(aCitizen().asks("cháy nhà rồi cứu với").outcome()).isEqualTo(TurnOutcome.EMERGENCY);
    }

    @Test
    void commandsAreTakenPressedAndTyped() {
        assertThat(aCitizen().presses(OptionId.command("start")).text().body()).contains("Hỏi Xã");
        assertThat(aCitizen().presses(OptionId.command("tracuu")).text().body()).contains("Xin gõ việc cần làm");
        assertThat(aCitizen().asks("Tra cứu").text().body()).contains("Xin gõ việc cần làm");
        assertThat(aCitizen().presses(OptionId.command("canbo")).text().body())
                .isEqualTo(aCitizen().asks("cán bộ").text().body());
        assertThat(aCitizen().presses(OptionId.command("khongco")).outcome()).isEqualTo(TurnOutcome.STANDING);
    }

    @Test
    void anEditedMessageIsTakenAgainOnlyWhenItSaysSomethingElse() {
        var citizen = aCitizen();
        var message = citizen.message("đăng ký khai sinh cần giấy tờ gì");
        var first = conversations.receive(message);

        assertThat(conversations.receive(message.edited()).turn()).isEqualTo(first.turn());
        var changed = Inbound.typed(citizen.user, message.messageId(), "đăng ký kết hôn cần giấy tờ gì")
                .edited();
        var second = conversations.receive(changed);
        assertThat(second.turn()).isNotEqualTo(first.turn());
        assertThat(second.text().body()).contains("kết hôn");
        assertThat(conversations.receive(changed).turn()).isEqualTo(second.turn());
        assertThat(conversations.receive(message.edited()).turn()).isEqualTo(first.turn());
        assertThat(citizen.count("turn")).isEqualTo(2);
        assertThat(citizen.count("delivery")).isEqualTo(2);
    }

    @Test
    void whoWritesTooFastIsToldOnceAndEveryMessageIsKept() {
        var citizen = aCitizen();
        for (int i = 0; i < 25; i++) {
            assertThat(citizen.asks("giờ làm việc của xã").isAccepted()).isTrue();
        }

        assertThat(citizen.count("turn")).isEqualTo(25);
        assertThat(citizen.count("delivery")).isEqualTo(21);
    }

    @Test
    void aBurstIsOneFollowUpAndEveryMessageIsAccountedFor() throws Exception {
        var citizen = aCitizen();
        citizen.asks("xin chào");
        var address = citizen.address();
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                jdbc.sql("SELECT 1 FROM conversation WHERE address_id = ? FOR UPDATE")
                        .param(address)
                        .query(Integer.class)
                        .single();
                held.countDown();
                awaitRelease(release);
            }));
            held.await();
            var pieces = List.of("vợ chồng tôi mới sinh em bé", "muốn đăng ký khai sinh", "cần giấy tờ gì");
            var outcomes = new ArrayList<Future<Received>>();
            for (String piece : pieces) {
                var message = citizen.message(piece);
                outcomes.add(threads.submit((Callable<Received>) () -> conversations.receive(message)));
                await(() -> Optional.of(bursts.present(new AddressId(address)))
                        .filter(present -> present == outcomes.size()));
            }
            release.countDown();
            var first = outcomes.get(0).get();
            var second = outcomes.get(1).get();
            var third = outcomes.get(2).get();

            assertThat(second.turn()).isNotEqualTo(first.turn());
            assertThat(third.turn()).isEqualTo(second.turn());
            assertThat(third.text().body()).contains("khai sinh");
            var again = Inbound.typed(citizen.user, Optional.of("m4"), "cần giấy tờ gì");
            assertThat(conversations.receive(again).turn()).isEqualTo(third.turn());
        }
        assertThat(citizen.count("turn")).isEqualTo(3);
        assertThat(citizen.count("turn_joined")).isOne();
        assertThat(citizen.count("delivery")).isEqualTo(3);
    }

    @Test
    void whatIsSaidInAGroupIsJoinedToNothing() throws Exception {
        var group = aCitizen();
        group.says("mua đất giấy tay năm 2005");
        var from = new AddressId(group.address());
        var inGroup = group.message("muốn đăng ký khai sinh").inGroup(URI.create("https://example.org/chat"));
        var another = group.message("mất căn cước thì làm sao").inGroup(URI.create("https://example.org/chat"));
        var release = new CountDownLatch(1);
        var sizes = new ConcurrentLinkedQueue<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var message : List.of(group.message("cảm ơn"), inGroup, another)) {
                int present = bursts.present(from) + 1;
                threads.submit(() -> bursts.take(from, message, together -> {
                    awaitRelease(release);
                    sizes.add(together.size());
                    throw new IllegalStateException("looked at only");
                }));
                await(() -> Optional.of(bursts.present(from)).filter(now -> now == present));
            }
            release.countDown();
        }
        var open = memories.hold(from);

        assertThat(sizes).containsExactly(1, 1, 1);
        assertThat(arrivals.arrived(from, group.message("cần giấy tờ gì"), open).before())
                .hasSize(1);
        assertThat(arrivals.arrived(from, inGroup, open).before()).isEmpty();
    }

    @Test
    void aThumbIsAVoteAndItsReasonAFollowingChoice() {
        var citizen = aCitizen();
        var answer = citizen.asks("đăng ký khai sinh cần giấy tờ gì").text();
        var buttons = votes.of(answer);

        assertThat(buttons)
                .hasSize(2)
                .allSatisfy(button -> assertThat(button.id().value())
                        .contains(answer.verification().digits()));
        assertThat(votes.of(citizen.asks("cảm ơn").text())).isEmpty();
        citizen.presses(buttons.getFirst().id());
        assertThat(vote(citizen)).isEqualTo("true ");
        var why = citizen.presses(buttons.getLast().id());
        assertThat(why.text().body()).contains("1. Có chỗ sai");
        assertThat(vote(citizen)).isEqualTo("false ");
        citizen.asks("2");
        assertThat(vote(citizen)).isEqualTo("false Thiếu điều cần biết");
        assertThat(aCitizen().presses(buttons.getFirst().id()).text().body()).doesNotContain("Cảm ơn");
    }

    @Test
    void aThoughtToldInTwoMessagesIsAnsweredWithTheSecond() {
        var citizen = aCitizen();
        assertThat(citizen.asks("mua đất giấy tay năm 2005").outcome()).isEqualTo(TurnOutcome.CLARIFY);
        assertThat(citizen.asks("chưa có sổ gì cả, ở từ bấy đến giờ").outcome()).isEqualTo(TurnOutcome.ANSWERED);

        var slow = aCitizen();
        slow.asks("mua đất giấy tay năm 2005");
        owner().sql("UPDATE turn SET at = at - interval '1 hour' WHERE address_id = ?")
                .param(slow.address())
                .update();
        assertThat(slow.asks("chưa có sổ gì cả, ở từ bấy đến giờ").outcome()).isNotEqualTo(TurnOutcome.ANSWERED);
    }

    @Test
    void onTheWebTheReplyIsSentWhenCommittedAndShownOnce() {
        var page = ChannelUser.web(UUID.randomUUID());
        var received =
                conversations.receive(Inbound.typed(page, Optional.of("m1"), "đăng ký khai sinh cần giấy tờ gì"));
        conversations.receive(Inbound.typed(page, Optional.of("m1"), "đăng ký khai sinh cần giấy tờ gì"));

        assertThat(history.of(page, Cursor.BEGINNING))
                .singleElement()
                .satisfies(said -> assertThat(said.told()).isEqualTo(received.text()));
        var address = new AddressId(jdbc.sql("SELECT id FROM address WHERE recipient = ?")
                .param(page.recipient())
                .query(UUID.class)
                .single());
        assertThat(deliveries.of(List.of(received.text().id())))
                .singleElement()
                .satisfies(sending -> assertThat(sending.to()).isEqualTo(address));
        assertThat(deliveries.arrived(address, 0, 10)).isEmpty();
        assertThat(jdbc.sql("SELECT state FROM delivery WHERE address_id = ?")
                        .param(address.value())
                        .query(String.class)
                        .list())
                .containsExactly("sent");
    }

    private String vote(Someone citizen) {
        return jdbc.sql("SELECT useful || ' ' || reason FROM feedback WHERE address_id = ?")
                .param(citizen.address())
                .query(String.class)
                .single();
    }

    private static void awaitRelease(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
