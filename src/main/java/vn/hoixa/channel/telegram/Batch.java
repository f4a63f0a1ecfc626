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

/** Processes a batch of updates: chats in parallel, updates of one chat in order. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    /** Parallelism, below the number of database connections. */
    private static final int SIDE_BY_SIDE = 6;

    private final Reception reception;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);

    Batch(Reception reception) {
        this.reception = reception;
    }

    /** A classified update with its number. */
    record Numbered(int number, Arrival arrival) {}

    /**
     * The updates that could not be processed.
     *
     * @param first for each chat the number it stopped at, with the text for its sender, where known
     * @param messages number of citizens' messages processed
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
