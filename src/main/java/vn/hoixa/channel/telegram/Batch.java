package vn.hoixa.channel.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoixa.channel.telegram.Reception.Refusal;
import vn.hoixa.delivery.ChannelUser;

/** Takes a batch of updates in: chats side by side, what belongs to one chat in its order. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    /** Fewer than the database has connections for everybody. */
    private static final int SIDE_BY_SIDE = 6;

    private final Reception reception;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);

    Batch(Reception reception) {
        this.reception = reception;
    }

    /** An update with what it is to us. */
    record Numbered(int number, Arrival arrival) {}

    /**
     * What was not taken.
     *
     * @param first of each chat, the number it stopped at, with what its sender would be told, where known
     * @param messages how many messages of citizens were taken in
     */
    record Outcome(Map<Integer, Optional<Refusal>> first, int messages) {}

    Outcome take(List<Numbered> updates) {
        var stopped = new ConcurrentHashMap<Integer, Optional<Refusal>>();
        var chats = byChat(updates);
        var taken = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            chats.forEach(chat -> threads.execute(() -> {
                places.acquireUninterruptibly();
                try {
                    taken.addAndGet(take(chat, stopped));
                } finally {
                    places.release();
                }
            }));
        }
        return new Outcome(Map.copyOf(stopped), taken.get());
    }

    private int take(List<Numbered> chat, Map<Integer, Optional<Refusal>> stopped) {
        int taken = 0;
        for (var update : chat) {
            try {
                var refusal = reception.take(update.arrival);
                if (refusal.isPresent()) {
                    stopped.put(update.number, refusal);
                    return taken;
                }
                taken++;
            } catch (RuntimeException e) {
                LOG.warn(
                        "an update was not taken in ({}); it is asked for again",
                        e.getClass().getName());
                stopped.put(update.number, Optional.empty());
                return taken;
            }
        }
        return taken;
    }

    private static List<List<Numbered>> byChat(List<Numbered> updates) {
        var chats = new LinkedHashMap<ChannelUser, List<Numbered>>();
        for (var update : updates) {
            chat(update.arrival)
                    .ifPresent(chat ->
                            chats.computeIfAbsent(chat, _ -> new ArrayList<>()).add(update));
        }
        return List.copyOf(chats.values());
    }

    private static Optional<ChannelUser> chat(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Message message -> Optional.of(message.inbound().from());
            case Arrival.Left(ChannelUser chat) -> Optional.of(chat);
            case Arrival.Returned(ChannelUser chat) -> Optional.of(chat);
            case Arrival.Moved(var _, ChannelUser to) -> Optional.of(to);
            case Arrival.Unread _, Arrival.Nothing _ -> Optional.empty();
        };
    }
}
