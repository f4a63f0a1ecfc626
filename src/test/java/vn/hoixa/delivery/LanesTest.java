package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.hoixa.delivery.Broadcasts.Fate;
import vn.hoixa.delivery.Broadcasts.State;
import vn.hoixa.office.Actor;

class LanesTest {
    static final Actor OFFICE = new Actor.CommandLine();

    final Outbox outbox = new Outbox(ChannelName.ZALO);
    final StubChannel channel = StubChannel.unlimited();
    final Dispatcher dispatcher = outbox.dispatcher(channel);

    @Test
    void aReplyIsClaimedBeforeABroadcastThatWasThereFirst() {
        var slow = new CountDownLatch(1);
        channel.answering((_, _) -> {
            await(slow);
            return new Outcome.Accepted("1");
        });
        outbox.broadcast(outbox.people(40), outbox.text(1), Urgency.URGENT);
        assertThat(dispatcher.advance()).isEqualTo(24);

        var waiting = outbox.people(5);
        waiting.forEach(each -> outbox.deliveries.enqueue(each, outbox.text(2)));

        assertThat(dispatcher.advance()).isEqualTo(5);
        assertThat(outbox.jdbc
                        .sql("SELECT count(*) FROM delivery WHERE state = 'sending' AND broadcast_id IS NULL")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        slow.countDown();
        outbox.send(dispatcher);
        assertThat(outbox.count("sent")).isEqualTo(45);
    }

    @Test
    void aReplyOvertakesABroadcastToTheSameAddressButNoEarlierReply() {
        var citizen = outbox.somebody();
        outbox.broadcast(List.of(citizen), outbox.text("tin chung"), Urgency.URGENT);
        outbox.deliveries.enqueue(citizen, outbox.text("trả lời một"));
        outbox.deliveries.enqueue(citizen, outbox.text("trả lời hai"));

        outbox.send(dispatcher);

        assertThat(channel.words()).containsExactly("trả lời một", "trả lời hai", "tin chung");
    }

    @Test
    void anAddressGetsBroadcastsInTheirOrder() {
        var citizen = outbox.somebody();
        outbox.broadcast(List.of(citizen), outbox.text("cảnh báo"), Urgency.ORDINARY);
        outbox.clock.move(java.time.Duration.ofMinutes(1));
        outbox.broadcast(List.of(citizen), outbox.text("đính chính"), Urgency.ORDINARY);

        outbox.send(dispatcher);

        assertThat(channel.words()).containsExactly("cảnh báo", "đính chính");
    }

    @Test
    void aBroadcastCalledAgainReachesOnlyWhoIsNew() {
        var people = outbox.people(3);
        var text = outbox.text(1);
        var broadcast = outbox.broadcast(people.subList(0, 2), text, Urgency.URGENT);
        outbox.send(dispatcher);

        assertThat(outbox.deliveries.broadcast(broadcast, people, text, Urgency.URGENT, Optional.empty()))
                .isEqualTo(1);
        outbox.send(dispatcher);

        assertThat(channel.messages()).hasSize(3);
        assertThat(Outbox.receivers(channel)).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void nothingOfABroadcastIsBegunOnceItHasExpired() {
        var midnight = outbox.clock.instant().plus(Duration.ofHours(16));
        var people = outbox.people(3);
        var running = outbox.broadcast(people, outbox.text("cũ"), Urgency.URGENT, Optional.of(midnight));
        outbox.clock.move(Duration.ofHours(16));
        outbox.broadcast(people.subList(0, 1), outbox.text("mới"), Urgency.URGENT);

        outbox.send(dispatcher);

        assertThat(channel.words()).as("what expired holds nothing up").containsExactly("mới");
        assertThat(outbox.broadcasts.progress(running).orElseThrow().number(Fate.WAITING))
                .isEqualTo(3);
    }

    @Test
    void aPausedBroadcastWaitsAndRepliesGo() {
        var broadcast = outbox.broadcast(outbox.people(5), outbox.text("tin chung"), Urgency.URGENT);
        assertThat(outbox.broadcasts.pause(broadcast, OFFICE, "Kiểm tra lại nội dung."))
                .isTrue();
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text("trả lời"));

        outbox.send(dispatcher);
        assertThat(channel.words()).containsExactly("trả lời");
        assertThat(outbox.broadcasts.progress(broadcast).orElseThrow().reason()).contains("Kiểm tra lại nội dung.");

        assertThat(outbox.broadcasts.resume(broadcast, OFFICE, "Nội dung đúng."))
                .isTrue();
        outbox.send(dispatcher);
        assertThat(channel.messages()).hasSize(6);
    }

    @Test
    void aCancelledBroadcastSendsNothingMoreAndSaysWhy() {
        var broadcast = outbox.broadcast(outbox.people(5), outbox.text(1), Urgency.URGENT);

        assertThat(outbox.broadcasts.cancel(broadcast, OFFICE, "Gửi nhầm.")).isEqualTo(5);
        outbox.send(dispatcher);

        assertThat(channel.messages()).isEmpty();
        var progress = outbox.broadcasts.progress(broadcast).orElseThrow();
        assertThat(progress.state()).isEqualTo(State.CANCELLED);
        assertThat(progress.counts())
                .containsExactly(
                        new Broadcasts.Count(ChannelName.ZALO, Fate.CANCELLED, java.util.Optional.of("Gửi nhầm."), 5));
        assertThatThrownBy(() -> outbox.broadcasts.cancel(broadcast, OFFICE, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void progressCountsWhoWasReachedAndWhoIsOutOfReach() {
        var people = outbox.people(4);
        outbox.addresses.lost(people.get(0), "Người nhận đã chặn bot.");
        channel.answering((to, _) -> to.id().equals(people.get(1))
                ? new Outcome.Lost("Người nhận đã chặn bot.", "403")
                : new Outcome.Accepted("1"));

        var broadcast = outbox.broadcast(people, outbox.text(1), Urgency.URGENT);
        outbox.send(dispatcher);
        outbox.clock.move(java.time.Duration.ofSeconds(2));
        dispatcher.advance();

        var progress = outbox.broadcasts.progress(broadcast).orElseThrow();
        assertThat(progress.number(Fate.SENT)).isEqualTo(2);
        assertThat(progress.number(Fate.OUT_OF_REACH)).isEqualTo(2);
        assertThat(progress.number(Fate.WAITING)).isZero();
        assertThat(progress.state()).isEqualTo(State.FINISHED);
        assertThat(outbox.addresses.lostOf(people)).containsExactlyInAnyOrder(people.get(0), people.get(1));
        outbox.addresses.interacted(people.get(1), outbox.clock.instant());
        assertThat(outbox.addresses.lostOf(people)).containsExactly(people.get(0));
    }

    @Test
    void aBroadcastUnderWaySaysHowFastItGoesAndHowLongItTakes() {
        var broadcast = outbox.broadcast(outbox.people(60), outbox.text(1), Urgency.URGENT);
        var open = new java.util.concurrent.atomic.AtomicInteger(30);
        channel.answering((_, _) -> open.getAndDecrement() > 0
                ? new Outcome.Accepted("1")
                : new Outcome.TryLater(java.time.Duration.ofMinutes(5), "429"));

        outbox.send(dispatcher);

        var progress = outbox.broadcasts.progress(broadcast).orElseThrow();
        assertThat(progress.perSecond()).isEqualTo(0.5);
        assertThat(progress.left()).contains(java.time.Duration.ofSeconds(60));
    }

    @Test
    void aClosedChannelSendsNothingAndLosesNothing() {
        channel.close();
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));

        outbox.send(dispatcher);

        assertThat(channel.messages()).isEmpty();
        assertThat(outbox.count("waiting")).isEqualTo(1);
    }

    @Test
    void whoCannotBeReachedIsToldApartFromARefusal() {
        channel.unreachable("Quá 7 ngày kể từ lần nhắn cuối.");
        var broadcast = outbox.broadcast(outbox.people(1), outbox.text(1), Urgency.URGENT);

        outbox.send(dispatcher);

        assertThat(outbox.broadcasts.progress(broadcast).orElseThrow().counts())
                .containsExactly(new Broadcasts.Count(
                        ChannelName.ZALO,
                        Fate.OUT_OF_REACH,
                        java.util.Optional.of("Quá 7 ngày kể từ lần nhắn cuối."),
                        1));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
