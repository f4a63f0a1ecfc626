package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.hoixa.database.OneConnection;
import vn.hoixa.office.Actor;
import vn.hoixa.office.TestOffice;
import vn.hoixa.review.Cleared;
import vn.hoixa.review.ClearedTextsFixture;

/** What an office, a probe and a graph are told of each channel; all of it is in rows, so a restart changes nothing. */
class ChannelsTest {
    static final Actor OFFICE = new Actor.CommandLine();

    final Outbox outbox = new Outbox(ChannelName.ZALO);
    final StubChannel zalo = StubChannel.unlimited();
    final Channels channels = new Channels(
            outbox.jdbc,
            outbox.transactions,
            new StaticListableBeanFactory(Map.of("zalo", zalo)).getBeanProvider(Messenger.class),
            TestOffice.on(outbox.database, outbox.clock).audit(),
            outbox.clock);

    @Test
    void aChannelSaysItsBacklogOldestRateErrorsAndLastInbound() {
        var citizen = outbox.somebody();
        outbox.addresses.interacted(citizen, outbox.clock.instant());
        outbox.deliveries.enqueue(citizen, outbox.text(1));
        outbox.send(outbox.dispatcher(zalo));
        outbox.clock.move(Duration.ofSeconds(10));
        zalo.always(new Outcome.TryLater(Duration.ofMinutes(5), "-32"));
        outbox.deliveries.enqueue(citizen, outbox.text(2));
        outbox.send(outbox.dispatcher(zalo));
        outbox.clock.move(Duration.ofSeconds(20));

        var standing = standing(ChannelName.ZALO);

        assertThat(standing.state()).isEqualTo(new Channels.State.Open());
        assertThat(standing.figures())
                .isEqualTo(new Channels.Figures(
                        1, Optional.of(Outbox.MORNING.plusSeconds(10)), 1, List.of(Map.entry("-32", 1))));
        assertThat(standing.lastInbound()).contains(Outbox.MORNING);
        assertThat(new ChannelHealth(channels, outbox.clock)
                        .health()
                        .getDetails()
                        .get("zalo"))
                .hasToString("{state=open, backlog=1, oldestSeconds=20, sentLastMinute=1, errorsLastDay={-32=1},"
                        + " lastInbound=2026-11-24T01:00:00Z}");
        assertThat(gauges())
                .containsEntry("backlog", 1.0)
                .containsEntry("oldest", 20.0)
                .containsEntry("silence", 30.0);
    }

    @Test
    void aChannelWithoutAMessengerOrADecisionIsClosed() {
        assertThat(standing(ChannelName.TELEGRAM).state()).isEqualTo(new Channels.State.Closed());
        zalo.close();
        assertThat(standing(ChannelName.ZALO).state()).isEqualTo(new Channels.State.Closed());
    }

    @Test
    void anExaminationSaysThatAChannelIsPausedWhatWaitsAndWhatToPress() {
        var check = new SendingCheck(ChannelName.ZALO, channels, outbox.clock);
        assertThat(check.examine()).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(ChannelCheck.State.GOOD);
            assertThat(found.found()).contains("Không có tin nào chờ gửi");
        });
        zalo.always(new Outcome.ChannelOut("Zalo không nhận mã.", "-216"));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));
        outbox.send(outbox.dispatcher(zalo));

        assertThat(check.examine()).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(ChannelCheck.State.BROKEN);
            assertThat(found.found())
                    .contains("từ 08:00 ngày 24/11/2026: Zalo không nhận mã.", "Đang chờ gửi 1 tin, lâu nhất từ 08:00");
            assertThat(found.remedy()).contains("trang Kênh", "“Gửi tiếp” ở Zalo");
        });
    }

    @Test
    void aReplicaThatCannotSendIsSeenAndHoldsNobody() {
        zalo.always(new Outcome.Failed("connection"));
        outbox.people(20).forEach(each -> outbox.deliveries.enqueue(each, outbox.text(1)));
        outbox.send(outbox.dispatcher(zalo));

        assertThat(standing(ChannelName.ZALO).state())
                .isEqualTo(new Channels.State.Troubled(
                        Outbox.MORNING.plusSeconds(30), "Máy chủ không gửi được qua kênh này (mã connection)."));
        assertThat(new SendingCheck(ChannelName.ZALO, channels, outbox.clock).examine())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.state()).isEqualTo(ChannelCheck.State.NOTICE);
                    assertThat(found.found()).contains("connection", "Đang chờ gửi 20 tin");
                    assertThat(found.remedy()).contains("đường mạng");
                });

        outbox.clock.move(Duration.ofSeconds(31));
        assertThat(standing(ChannelName.ZALO).state()).isEqualTo(new Channels.State.Open());
    }

    @Test
    void aPauseIsKeptWithItsReasonRecordedAndTakenBack() {
        assertThat(channels.pause(ChannelName.ZALO, OFFICE, "Đổi số OA.")).isTrue();
        assertThat(channels.pause(ChannelName.ZALO, OFFICE, "Lần nữa.")).isFalse();
        assertThat(standing(ChannelName.ZALO).state())
                .isEqualTo(new Channels.State.Paused(Outbox.MORNING, Optional.empty(), "Đổi số OA."));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(1));
        assertThat(outbox.send(outbox.dispatcher(zalo))).isZero();

        assertThat(channels.resume(ChannelName.ZALO, OFFICE, "Xong.")).isTrue();

        assertThat(outbox.send(outbox.dispatcher(zalo))).isEqualTo(1);
        assertThat(outbox.jdbc
                        .sql("SELECT act || ': ' || (details ->> 'reason') FROM audit ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("channel.pause: Đổi số OA.", "channel.resume: Xong.");
    }

    @Test
    void whetherSomebodyCanBeReachedIsTheChannelsToSayUnlessTheyAreLost() {
        var citizen = outbox.somebody();
        var now = outbox.clock.instant();
        assertThat(channels.reach(citizen, now)).containsInstanceOf(Reach.Now.class);

        outbox.addresses.lost(citizen, "Người nhận đã bỏ theo dõi.");

        assertThat(channels.reach(citizen, now)).contains(new Reach.Unreachable("Người nhận đã bỏ theo dõi."));
        assertThat(channels.reach(new AddressId(java.util.UUID.randomUUID()), now))
                .isEmpty();
    }

    @Test
    void theListOfBroadcastsBeginsWithTheirFirstLine() {
        outbox.broadcast(
                outbox.people(2), outbox.text("Cảnh báo giả danh công an\nKhông chuyển tiền."), Urgency.URGENT);

        assertThat(outbox.broadcasts.latest(10)).singleElement().satisfies(listed -> {
            assertThat(listed.beginning()).isEqualTo("Cảnh báo giả danh công an");
            assertThat(listed.progress().number(Broadcasts.Fate.WAITING)).isEqualTo(2);
        });
    }

    @Test
    void theListOfBroadcastsTakesOneConnectionAtATime() {
        var first = outbox.broadcast(outbox.people(2), outbox.text("một"), Urgency.URGENT);
        outbox.broadcast(outbox.people(3), outbox.text("hai"), Urgency.ORDINARY);
        outbox.broadcasts.pause(first, new Actor.Application(), "chờ");
        try (var one = new OneConnection(outbox.source)) {
            var texts = ClearedTextsFixture.texts(one.jdbc(), Cleared.clearance(3));
            var audit = TestOffice.on(outbox.database, outbox.clock).audit();
            var broadcasts = new Broadcasts(one.jdbc(), outbox.transactions, audit, texts, outbox.clock);

            assertThat(broadcasts.latest(10))
                    .extracting(
                            Broadcasts.Listed::beginning,
                            listed -> listed.progress().number(Broadcasts.Fate.WAITING))
                    .containsExactlyInAnyOrder(tuple("một", 2), tuple("hai", 3));
            assertThat(broadcasts.progress(first).orElseThrow().reason()).contains("chờ");
        }
    }

    private Channels.Standing standing(ChannelName channel) {
        return channels.all().stream()
                .collect(Collectors.toMap(Channels.Standing::channel, Function.identity()))
                .get(channel);
    }

    private Map<String, Double> gauges() {
        var registry = new SimpleMeterRegistry();
        new ChannelMeters(channels, outbox.clock).bindTo(registry);
        return List.of("backlog", "oldest", "silence").stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> registry.get("hoixa.channel." + name)
                                .tag("channel", "ZALO")
                                .gauge()
                                .value()));
    }
}
