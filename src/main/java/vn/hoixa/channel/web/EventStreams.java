package vn.hoixa.channel.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.DeliverySignals;

/**
 * The open event streams of this replica.
 *
 * <p>A stream holds no text: what arrived at an address is read from its deliveries, after the position the client saw
 * last. A signal from PostgreSQL, whichever replica caused it, only says when to look. So a stream may break and
 * reconnect to another replica, and a signal may be lost, without losing a text. No stream blocks a thread: it is a
 * socket, a position and a subscription; work runs on virtual threads, at most {@link #READERS} reading at once.
 */
@Component
class EventStreams implements SmartLifecycle {
    static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int READERS = 8;
    private static final int PER_ADDRESS = 4;

    private final Deliveries deliveries;
    private final DeliverySignals signals;
    private final ReplyWords words;
    private final int most;
    private final Semaphore readers = new Semaphore(READERS);
    private final AtomicInteger open = new AtomicInteger();
    private final Map<AddressId, Deque<EventStream>> streams = new ConcurrentHashMap<>();
    private volatile @Nullable Thread heart;

    EventStreams(Deliveries deliveries, DeliverySignals signals, ReplyWords words, WebSettings settings) {
        this.deliveries = deliveries;
        this.signals = signals;
        this.words = words;
        this.most = settings.streams();
    }

    /**
     * Opens a stream of texts for an address after a position. When this replica holds its maximum, the stream ends
     * after the present texts, and asks the client to reconnect in a minute.
     */
    SseEmitter open(AddressId at, long after) {
        var emitter = new SseEmitter(LIFE.toMillis());
        var stream = new EventStream(at, after, emitter, deliveries, readers, words);
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            stream.endAfterWhatIsThere();
            return emitter;
        }
        register(at, stream);
        var watch = signals.watch(at, stream::wake);
        stream.onEnd(() -> {
            watch.close();
            unregister(at, stream);
        });
        stream.wake();
        return emitter;
    }

    private void register(AddressId at, EventStream stream) {
        var surplus = new java.util.ArrayList<EventStream>();
        streams.compute(at, (_, held) -> {
            Deque<EventStream> all = held == null ? new ArrayDeque<>() : held;
            all.addLast(stream);
            while (all.size() > PER_ADDRESS) {
                surplus.add(all.removeFirst());
            }
            return all;
        });
        surplus.forEach(EventStream::end);
    }

    private void unregister(AddressId at, EventStream stream) {
        open.decrementAndGet();
        streams.computeIfPresent(at, (_, held) -> {
            held.remove(stream);
            return held.isEmpty() ? null : held;
        });
    }

    private List<EventStream> all() {
        var found = new java.util.ArrayList<EventStream>();
        streams.keySet()
                .forEach(at -> streams.computeIfPresent(at, (_, held) -> {
                    found.addAll(held);
                    return held;
                }));
        return found;
    }

    @Override
    public void start() {
        var thread = Thread.ofVirtual().name("event-stream-heartbeat").unstarted(this::beat);
        heart = thread;
        thread.start();
    }

    /** Ends every stream before the web server waits for its requests: clients reconnect to another replica. */
    @Override
    public void stop() {
        var thread = heart;
        heart = null;
        if (thread != null) {
            thread.interrupt();
        }
        all().forEach(EventStream::end);
    }

    @Override
    public boolean isRunning() {
        return heart != null;
    }

    /** Heartbeat: keeps proxies from closing quiet connections, and detects clients that left. */
    private void beat() {
        while (isRunning()) {
            try {
                Thread.sleep(HEARTBEAT);
            } catch (InterruptedException e) {
                return;
            }
            all().forEach(stream -> Thread.startVirtualThread(stream::beat));
        }
    }
}
