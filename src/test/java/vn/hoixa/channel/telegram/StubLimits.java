package vn.hoixa.channel.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Telegram's limits on messages: 30 a second over all chats, one a second in a chat, 20 a minute in a group; see
 * <a href="https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this">the Bots FAQ</a>.
 */
final class StubLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** What a message may be early on its way through the machine's own network. */
    private static final Duration JITTER = Duration.ofMillis(50);

    private final int overall;
    private final int perChat;
    private final int perGroup;
    private final Deque<Long> all = new ArrayDeque<>();
    private final Map<String, Deque<Long>> chats = new HashMap<>();
    private int refused;

    private StubLimits(int overall, int perChat, int perGroup) {
        this.overall = overall;
        this.perChat = perChat;
        this.perGroup = perGroup;
    }

    static StubLimits documented() {
        return new StubLimits(30, 1, 20);
    }

    static StubLimits none() {
        return new StubLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Takes one message for a chat; otherwise says after how many seconds it may be tried again. */
    synchronized Optional<Integer> take(String chat) {
        long now = System.nanoTime();
        var ofChat = chats.computeIfAbsent(chat, _ -> new ArrayDeque<>());
        if (isFull(all, overall, SECOND, now) || isFull(ofChat, perChat, SECOND, now)) {
            refused++;
            return Optional.of(1);
        }
        if (chat.startsWith("-") && isFull(ofChat, perGroup, MINUTE, now)) {
            refused++;
            return Optional.of(30);
        }
        all.addLast(now);
        ofChat.addLast(now);
        return Optional.empty();
    }

    synchronized int refused() {
        return refused;
    }

    private static boolean isFull(Deque<Long> taken, int most, Duration in, long now) {
        long start = now - in.minus(JITTER).toNanos();
        return taken.stream().filter(at -> at > start).count() >= most;
    }
}
