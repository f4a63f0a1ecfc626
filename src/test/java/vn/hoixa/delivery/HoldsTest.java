package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.delivery.Broadcasts.State;
import vn.hoixa.office.Actor;
import vn.hoixa.office.TestOffice;

/** What keeps deliveries waiting: the night, a channel that asks for it, a channel that is ill, too many refusals. */
class HoldsTest {
    final Outbox outbox = new Outbox(ChannelName.ZALO);
    final StubChannel channel = StubChannel.unlimited();
    final Dispatcher dispatcher = outbox.dispatcher(channel);

    @Test
    void atNightOnlyRepliesAndUrgentBroadcastsGo() {
        outbox.clock.move(Duration.between(outbox.clock.instant(), Instant.parse("2026-11-24T14:00:00Z")));
        outbox.broadcast(outbox.people(1), outbox.text("thường"), Urgency.ORDINARY);
        outbox.broadcast(outbox.people(1), outbox.text("khẩn"), Urgency.URGENT);
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text("trả lời"));

        outbox.send(dispatcher);
        assertThat(channel.words()).containsExactlyInAnyOrder("khẩn", "trả lời");

        outbox.clock.move(Duration.ofHours(9));
        outbox.send(dispatcher);
        assertThat(channel.words()).hasSize(2);

        outbox.clock.move(Duration.ofMinutes(30));
        outbox.send(dispatcher);
        assertThat(channel.words()).hasSize(3).contains("thường");
    }

    @Test
    void quietHoursAreWrittenAndReadAndMayCrossMidnight() {
        assertThat(QuietHours.parse("21:00-06:30")).isEqualTo(QuietHours.STANDARD);
        assertThat(QuietHours.parse(QuietHours.STANDARD.toString())).isEqualTo(QuietHours.STANDARD);
        var noon = Instant.parse("2026-11-24T05:00:00Z");
        assertThat(QuietHours.STANDARD.contain(noon)).isFalse();
        assertThat(new QuietHours(LocalTime.of(11, 30), LocalTime.of(13, 30)).contain(noon))
                .isTrue();
        assertThat(new QuietHours(LocalTime.NOON, LocalTime.NOON).contain(noon)).isFalse();
        assertThat(QuietHours.STANDARD.end(Instant.parse("2026-11-24T15:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T23:30:00Z"));
    }

    @Test
    void aChannelThatAsksToWaitIsLeftAloneSoLongAndNoAttemptCounts() {
        var busy = new AtomicBoolean(true);
        channel.answering((_, _) ->
                busy.get() ? new Outcome.ChannelBusy(Duration.ofSeconds(17), "429") : new Outcome.Accepted("1"));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));
        outbox.send(dispatcher);
        busy.set(false);
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(2));

        outbox.clock.move(Duration.ofSeconds(16));
        assertThat(outbox.send(dispatcher)).isZero();
        assertThat(outbox.one("SELECT attempts::text FROM delivery ORDER BY id LIMIT 1"))
                .isEqualTo("0");

        outbox.clock.move(Duration.ofSeconds(1));
        assertThat(outbox.send(dispatcher)).isEqualTo(2);
        assertThat(outbox.one("SELECT code || ' ' || number FROM channel_error"))
                .isEqualTo("429 1");
    }

    @Test
    @Timeout(60)
    void anErrorWhileSendingIsAnAttemptAndKeepsNoPlaceInTheWindow() {
        channel.answering((_, _) -> {
            throw new StackOverflowError("of a test");
        });
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));
        assertThat(outbox.send(dispatcher)).isEqualTo(1);
        assertThat(dispatcher.isBusy()).isFalse();

        channel.always(new Outcome.Accepted("1"));
        outbox.clock.move(Duration.ofHours(1));
        assertThat(outbox.send(dispatcher)).isEqualTo(1);
        assertThat(outbox.count("sent")).isEqualTo(1);
    }

    @Test
    void aChatThatAsksToWaitHoldsNobodyElse() {
        var patient = outbox.somebody();
        channel.answering((to, _) -> to.id().equals(patient)
                ? new Outcome.TryLater(Duration.ofSeconds(17), "429")
                : new Outcome.Accepted("1"));
        outbox.deliveries.enqueue(patient, outbox.text(1));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(2));

        outbox.send(dispatcher);
        assertThat(outbox.count("sent")).isEqualTo(1);
        outbox.deliveries.enqueue(patient, outbox.text(3));
        channel.always(new Outcome.Accepted("1"));
        outbox.clock.move(Duration.ofSeconds(16));
        assertThat(outbox.send(dispatcher)).isZero();
        outbox.clock.move(Duration.ofSeconds(1));
        assertThat(outbox.send(dispatcher)).isEqualTo(2);
    }

    @Test
    void anIllChannelIsLeftAloneTriedWithAFewRepliesAndThenDrainsByItself() {
        channel.always(new Outcome.Failed("timeout"));
        outbox.broadcast(outbox.people(20), outbox.text("tin chung"), Urgency.URGENT);
        outbox.people(30).forEach(each -> outbox.deliveries.enqueue(each, outbox.text("trả lời")));
        outbox.send(dispatcher);
        assertThat(outbox.one("SELECT trouble_reason FROM channel WHERE name = 'ZALO'"))
                .contains("timeout");

        outbox.clock.move(Duration.ofSeconds(29));
        assertThat(outbox.send(dispatcher)).isZero();

        outbox.clock.move(Duration.ofSeconds(2));
        assertThat(outbox.send(dispatcher)).describedAs("probes").isEqualTo(3);

        channel.always(new Outcome.Accepted("1"));
        outbox.clock.move(Duration.ofSeconds(61));
        assertThat(outbox.send(dispatcher)).isEqualTo(50);
        assertThat(channel.words().subList(0, 3)).containsOnly("trả lời");
        assertThat(outbox.count("sent")).isEqualTo(50);
    }

    @Test
    void aReplicaWhoseNetworkIsDownStopsOnlyItself() {
        var cutOff = StubChannel.unlimited().always(new Outcome.Failed("connection"));
        var alone = outbox.dispatcher(cutOff);
        outbox.people(20).forEach(each -> outbox.deliveries.enqueue(each, outbox.text(1)));
        outbox.send(alone);
        assertThat(outbox.count("waiting")).isEqualTo(20);

        outbox.clock.move(Duration.ofSeconds(2));
        assertThat(outbox.send(alone)).isZero();
        assertThat(outbox.send(dispatcher)).isEqualTo(20);
        assertThat(outbox.count("sent")).isEqualTo(20);
    }

    @Test
    void aClaimThatFailsWhileAnIllChannelIsTriedAgainDoesNotStopIt() {
        var databaseIsAway = new AtomicBoolean();
        TransactionOperations failing = new TransactionOperations() {
            @Override
            public <T> T execute(TransactionCallback<T> act) {
                return outbox.transactions.execute(status -> {
                    T done = act.doInTransaction(status);
                    if (databaseIsAway.get()) {
                        throw new TransientDataAccessResourceException("away");
                    }
                    return done;
                });
            }
        };
        var desk = Desk.of(
                channel,
                outbox.jdbc,
                failing,
                outbox.texts,
                TestOffice.audit(outbox.source, outbox.clock),
                outbox.clock);
        var shaken = new Dispatcher(channel, desk, () -> QuietHours.STANDARD, outbox.clock, DeliverySettings.DEFAULT);
        channel.always(new Outcome.Failed("timeout"));
        outbox.people(20).forEach(each -> outbox.deliveries.enqueue(each, outbox.text(1)));
        outbox.send(shaken);
        channel.always(new Outcome.Accepted("1"));
        outbox.clock.move(Duration.ofMinutes(2));

        databaseIsAway.set(true);
        assertThatThrownBy(() -> outbox.send(shaken)).isInstanceOf(TransientDataAccessResourceException.class);

        databaseIsAway.set(false);
        assertThat(outbox.send(shaken)).isEqualTo(20);
    }

    @Test
    void whatAClockThatRanAheadPutOffIsSentSoonAfterItIsRight() {
        var telegram = new Outbox(ChannelName.TELEGRAM);
        var limited = StubChannel.telegram();
        var sender = telegram.dispatcher(limited);
        var people = telegram.people(40);
        people.forEach(each -> telegram.deliveries.enqueue(each, telegram.text(1)));
        telegram.send(sender);
        telegram.clock.move(Duration.ofDays(1));
        telegram.send(sender);
        telegram.deliveries.enqueue(telegram.somebody(), telegram.text(2));
        limited.always(new Outcome.ChannelBusy(Duration.ofDays(3), "429"));
        telegram.clock.move(Duration.ofSeconds(2));
        telegram.send(sender);
        limited.always(new Outcome.Accepted("1"));

        telegram.clock.move(Duration.ofDays(1).negated());
        people.forEach(each -> telegram.deliveries.enqueue(each, telegram.text(3)));
        for (int second = 0; second < 70; second++) {
            telegram.clock.move(Duration.ofSeconds(1));
            telegram.send(sender);
        }

        assertThat(telegram.count("sent")).isEqualTo(81);
    }

    @Test
    void whatIsUnderWayWhenTheClockIsSetBackIsSettled() {
        var replica = outbox.dispatcher(StubChannel.unlimited());
        channel.answering((_, _) -> {
            outbox.clock.move(Duration.ofDays(1).negated());
            outbox.send(replica);
            return new Outcome.Accepted("1");
        });
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));

        outbox.send(dispatcher);

        assertThat(outbox.count("sent")).isEqualTo(1);
    }

    @Test
    void aBreakerThatOpenedWhileTheClockRanAheadTriesAgainWhenItIsRight() {
        outbox.clock.move(Duration.ofDays(1));
        channel.always(new Outcome.Failed("timeout"));
        outbox.people(20).forEach(each -> outbox.deliveries.enqueue(each, outbox.text(1)));
        outbox.send(dispatcher);
        channel.always(new Outcome.Accepted("1"));

        outbox.clock.move(Duration.ofDays(1).negated());
        for (int second = 0; second < 70; second++) {
            outbox.clock.move(Duration.ofSeconds(1));
            outbox.send(dispatcher);
        }

        assertThat(outbox.count("sent")).isEqualTo(20);
    }

    @Test
    void aChannelThatIsOutIsPausedWithItsReasonUntilSomebodyResumesIt() {
        channel.always(new Outcome.ChannelOut("Mã truy cập không còn hiệu lực.", "-216"));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));

        outbox.send(dispatcher);
        channel.always(new Outcome.Accepted("1"));
        outbox.clock.move(Duration.ofDays(2));
        assertThat(outbox.send(dispatcher)).isZero();
        assertThat(outbox.one("SELECT pause_reason FROM channel WHERE name = 'ZALO'"))
                .isEqualTo("Mã truy cập không còn hiệu lực.");

        new ChannelRows(outbox.jdbc, outbox.clock).resume(ChannelName.ZALO);
        assertThat(outbox.send(dispatcher)).isEqualTo(1);
    }

    @Test
    void whatWasHeldLongerThanItsLeaseIsSentOnceByWhoClaimsItNext() {
        var slow = new AtomicBoolean(true);
        Messenger late = new Messenger() {
            @Override
            public ChannelName channel() {
                return channel.channel();
            }

            @Override
            public Reach reach(Address to, Instant at) {
                if (slow.getAndSet(false)) {
                    outbox.clock.move(DeliverySettings.DEFAULT.lease().plusSeconds(1));
                }
                return channel.reach(to, at);
            }

            @Override
            public Outcome send(Address to, Slice slice) {
                return channel.send(to, slice);
            }
        };
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));

        outbox.send(outbox.dispatcher(late));
        outbox.clock.move(Duration.ofSeconds(1));
        outbox.send(dispatcher);

        assertThat(outbox.count("sent")).isEqualTo(1);
        assertThat(channel.messages()).hasSize(1);
    }

    @Test
    void whatWaitedOverAWeekendIsNotGivenUpAtItsFirstTimeout() {
        channel.always(new Outcome.Failed("timeout"));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));
        outbox.clock.move(Duration.ofDays(3));

        outbox.send(dispatcher);
        assertThat(outbox.count("given_up")).isZero();

        for (int minute = 0; minute < 20 && outbox.count("waiting") > 0; minute++) {
            outbox.clock.move(Duration.ofSeconds(61));
            outbox.send(dispatcher);
        }
        assertThat(outbox.one("SELECT state || ' ' || attempts FROM delivery")).isEqualTo("given_up 12");
    }

    @Test
    void whatFailedBeforeAPauseDoesNotCountAfterIt() {
        channel.always(new Outcome.Failed("timeout"));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));
        while (attempts() < 12) {
            outbox.clock.move(Duration.ofSeconds(61));
            outbox.send(dispatcher);
        }
        var rows = new ChannelRows(outbox.jdbc, outbox.clock);
        rows.pause(ChannelName.ZALO, Optional.empty(), "Tự tạm dừng");
        outbox.clock.move(Duration.ofDays(2));

        rows.resume(ChannelName.ZALO);
        outbox.send(dispatcher);
        assertThat(outbox.one("SELECT state || ' ' || attempts FROM delivery")).isEqualTo("waiting 1");

        channel.always(new Outcome.Accepted("1"));
        outbox.clock.move(Duration.ofSeconds(61));
        outbox.send(dispatcher);
        assertThat(outbox.count("sent")).isEqualTo(1);
    }

    @Test
    void whatFailedBeforeABroadcastWasHeldDoesNotCountAfterIt() {
        channel.always(new Outcome.Failed("timeout"));
        var broadcast = outbox.broadcast(outbox.people(1), outbox.text(1), Urgency.URGENT);
        while (attempts() < 12) {
            outbox.clock.move(Duration.ofSeconds(61));
            outbox.send(dispatcher);
        }
        new ChannelRows(outbox.jdbc, outbox.clock).pause(broadcast, "Tự tạm dừng");
        outbox.clock.move(Duration.ofDays(2));

        assertThat(outbox.broadcasts.resume(broadcast, new Actor.Application(), "đã hết"))
                .isTrue();
        outbox.send(dispatcher);
        assertThat(outbox.one("SELECT state || ' ' || attempts FROM delivery")).isEqualTo("waiting 1");
    }

    @Test
    void aCodeNobodyToldUsOfIsTriedAFewTimesAndHoldsNobodyElse() {
        var odd = outbox.somebody();
        channel.answering((to, _) -> to.id().equals(odd) ? new Outcome.Unknown("-999") : new Outcome.Accepted("1"));
        outbox.deliveries.enqueue(odd, outbox.text(1));

        for (int minute = 0; minute < 56; minute++) {
            outbox.deliveries.enqueue(outbox.somebody(), outbox.text(2));
            outbox.send(dispatcher);
            outbox.clock.move(Duration.ofMinutes(1));
        }
        assertThat(outbox.count("sent")).isEqualTo(56);
        assertThat(outbox.count("given_up")).isZero();

        outbox.send(dispatcher);
        assertThat(outbox.one("SELECT code || ': ' || reason FROM delivery WHERE state = 'given_up'"))
                .isEqualTo("-999: Kênh trả lời mã lạ (-999) trong 6 lần thử.");
        assertThat(outbox.one("SELECT sum(number)::text FROM channel_error WHERE code = '-999'"))
                .isEqualTo("6");
        assertThat(outbox.one("SELECT count(trouble_reason)::text FROM channel"))
                .isEqualTo("0");
    }

    @Test
    void oneAddressWithAnUnknownCodeAloneDoesNotOpenTheBreaker() {
        channel.always(new Outcome.Unknown("-999"));
        var odd = outbox.somebody();
        for (int text = 0; text < 4; text++) {
            outbox.deliveries.enqueue(odd, outbox.text(text));
        }
        for (int minute = 0; minute < 240; minute++) {
            outbox.send(dispatcher);
            outbox.clock.move(Duration.ofMinutes(1));
        }

        assertThat(outbox.count("given_up")).isEqualTo(4);
        assertThat(outbox.one("SELECT count(trouble_reason)::text FROM channel"))
                .isEqualTo("0");
    }

    @Test
    void aCodeNobodyToldUsOfThatEverybodyGetsIsAnIllnessOfTheChannelAndIsWaitedFor() {
        channel.always(new Outcome.Unknown("-999"));
        outbox.people(20).forEach(each -> outbox.deliveries.enqueue(each, outbox.text(1)));
        for (int minute = 0; minute < 120; minute++) {
            outbox.send(dispatcher);
            outbox.clock.move(Duration.ofMinutes(1));
        }
        assertThat(outbox.one("SELECT trouble_reason FROM channel WHERE name = 'ZALO'"))
                .contains("-999");
        assertThat(outbox.count("given_up")).isZero();

        channel.always(new Outcome.Accepted("1"));
        outbox.clock.move(Duration.ofMinutes(2));
        outbox.send(dispatcher);
        assertThat(outbox.count("sent")).isEqualTo(20);
    }

    private int attempts() {
        return Integer.parseInt(outbox.one("SELECT attempts::text FROM delivery"));
    }

    @Test
    void aBroadcastThatIsRefusedTooOftenPausesItself() {
        var number = new AtomicInteger();
        channel.answering((_, _) -> number.incrementAndGet() % 3 == 0
                ? new Outcome.Refused("Nội dung không được nhận.", "400")
                : new Outcome.Accepted("1"));
        var broadcast = outbox.broadcast(outbox.people(300), outbox.text(1), Urgency.URGENT);

        outbox.send(dispatcher);

        var progress = outbox.broadcasts.progress(broadcast).orElseThrow();
        assertThat(progress.state()).isEqualTo(State.PAUSED);
        assertThat(progress.reason().orElseThrow())
                .matches("Tự tạm dừng: 1\\d trong 50 lượt gửi gần nhất bị từ chối ở Zalo\\.");
        assertThat(progress.number(Broadcasts.Fate.WAITING)).isPositive();
        assertThat(outbox.jdbc
                        .sql("SELECT count(*) FROM channel WHERE paused_at IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(outbox.one("SELECT actor || ' ' || act FROM audit")).isEqualTo("application broadcast.change");
    }

    @Test
    void aChannelThatRefusesEverythingPausesItselfBeforeAllIsGivenUp() {
        channel.always(new Outcome.Refused("Sai dạng tin.", "400"));
        outbox.people(200).forEach(each -> outbox.deliveries.enqueue(each, outbox.text(1)));

        outbox.send(dispatcher);

        assertThat(outbox.one("SELECT pause_reason FROM channel WHERE name = 'ZALO'"))
                .startsWith("Tự tạm dừng: 40 trong 40");
        assertThat(outbox.count("waiting")).isGreaterThan(100);
        assertThat(outbox.one("SELECT actor || ' ' || act FROM audit")).isEqualTo("application channel.pause");
    }
}
