package vn.hoixa.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hoixa.office.Actor;

class SlicesTest {
    private static final Limits SHORT = new Limits(Integer.MAX_VALUE, Duration.ZERO, 200);

    final Outbox outbox = new Outbox(ChannelName.ZALO);
    final StubChannel channel = new StubChannel(ChannelName.ZALO, SHORT);
    final Dispatcher dispatcher = outbox.dispatcher(channel);
    final String body = lines(30);

    @Test
    void theSlicesOfATextAreItsBodyInOrderAndTheButtonsComeLast() {
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(body));

        outbox.send(dispatcher);

        assertThat(String.join("", channel.words())).isEqualTo(body);
        assertThat(channel.words()).hasSizeGreaterThan(3).allMatch(words -> words.length() <= 200);
        assertThat(channel.messages().getLast().hasButtons()).isTrue();
        assertThat(channel.messages().subList(0, channel.messages().size() - 1))
                .noneMatch(StubChannel.Message::hasButtons);
    }

    @Test
    void aTextThatFailsInTheMiddleGoesOnWithTheSliceThatFailed() {
        var sends = new AtomicInteger();
        channel.answering(
                (_, _) -> sends.incrementAndGet() == 3 ? new Outcome.Failed("timeout") : new Outcome.Accepted("1"));
        outbox.deliveries.enqueue(outbox.somebody(), outbox.text(body));

        outbox.send(dispatcher);
        assertThat(channel.words()).hasSize(2);
        outbox.clock.move(Duration.ofMinutes(1));
        outbox.send(outbox.dispatcher(channel));

        assertThat(String.join("", channel.words())).isEqualTo(body);
        assertThat(outbox.count("sent")).isEqualTo(1);
    }

    @Test
    void aReplyDoesNotStepBetweenTheSlicesOfABroadcastEvenWhenItIsPaused() {
        var citizen = outbox.somebody();
        var broadcast = outbox.broadcast(List.of(citizen), outbox.text(body), Urgency.URGENT);
        channel.answering((_, _) -> {
            if (channel.messages().isEmpty()) {
                outbox.broadcasts.pause(broadcast, new Actor.CommandLine(), "Xem lại.");
                outbox.deliveries.enqueue(citizen, outbox.text("trả lời"));
            }
            return new Outcome.Accepted("1");
        });

        outbox.send(dispatcher);

        var words = new ArrayList<>(channel.words());
        assertThat(words.removeLast()).isEqualTo("trả lời");
        assertThat(String.join("", words)).isEqualTo(body);
    }

    @Test
    void anyTextIsCutAtLinesOrWordsAndNeverInsideALetter() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var text = outbox.text(noise(random, 100 + random.nextInt(2_000)));
            var together = new StringBuilder();
            var slice = Slices.first(text, 120);
            while (true) {
                assertThat(slice.words()).as("seed %d", seed).isNotEmpty();
                assertThat(slice.words().length()).as("seed %d", seed).isLessThanOrEqualTo(120);
                assertThat(Character.isLowSurrogate(slice.words().charAt(0)))
                        .as("seed %d", seed)
                        .isFalse();
                together.append(slice.words());
                if (slice.isLast()) {
                    break;
                }
                slice = Slices.after(slice, 120);
            }
            assertThat(together.toString()).as("seed %d", seed).isEqualTo(text.body());
        }
    }

    private static String noise(Random random, int length) {
        String[] letters = {"a", "ế", "ộ", "Đ", " ", "\n", "😀", "👨‍👩‍👧".replace("\u200d", ""), "."};
        var text = new StringBuilder("Về: ");
        while (text.length() < length) {
            text.append(letters[random.nextInt(letters.length)]);
        }
        return java.text.Normalizer.normalize(text + "hết", java.text.Normalizer.Form.NFC);
    }

    private static String lines(int count) {
        var text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append("Dòng số ").append(i).append(": mang theo giấy tờ tùy thân khi đến nộp.\n");
        }
        return text.append("Hết.").toString();
    }
}
