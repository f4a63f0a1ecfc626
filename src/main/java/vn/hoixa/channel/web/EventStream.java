package vn.hoixa.channel.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.privacy.Fault;

/** One open server-sent event stream, for the texts arriving at one address. */
final class EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final Duration COME_BACK = Duration.ofSeconds(3);
    private static final Duration COME_BACK_LATER = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final AddressId at;
    private final SseEmitter emitter;
    private final Deliveries deliveries;
    private final Semaphore readers;
    private final ReplyWords words;
    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();
    private long position;

    EventStream(
            AddressId at,
            long position,
            SseEmitter emitter,
            Deliveries deliveries,
            Semaphore readers,
            ReplyWords words) {
        this.at = at;
        this.position = position;
        this.emitter = emitter;
        this.deliveries = deliveries;
        this.readers = readers;
        this.words = words;
    }

    void onEnd(Runnable cleanUp) {
        Runnable once = () -> {
            if (ended.compareAndSet(false, true)) {
                cleanUp.run();
            }
        };
        emitter.onCompletion(once);
        emitter.onTimeout(once);
        emitter.onError(_ -> once.run());
        retryAfter(COME_BACK);
    }

    /** Schedules a check for new texts and returns at once. Wake-ups during a check cause one more check. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::look);
        }
    }

    void endAfterWhatIsThere() {
        retryAfter(COME_BACK_LATER);
        Thread.startVirtualThread(() -> {
            send();
            end();
        });
    }

    void beat() {
        write(SseEmitter.event().comment(""));
    }

    void end() {
        emitter.complete();
    }

    private void look() {
        int seen;
        do {
            seen = wakes.get();
            send();
        } while (wakes.addAndGet(-seen) > 0);
    }

    private void send() {
        readers.acquireUninterruptibly();
        try {
            for (var arrived : deliveries.arrived(at, position, BATCH)) {
                if (!write(event(arrived))) {
                    return;
                }
                position = arrived.position();
            }
        } catch (DataAccessResourceFailureException | TransientDataAccessException | RecoverableDataAccessException e) {
            // An outage: the signals wake every stream when the database is back, and the position has not moved.
            return;
        } catch (RuntimeException e) {
            // Nothing might wake it again: it ends, and its client comes back and looks anew.
            LOG.error("an event stream failed ({}) and ends; its client comes back in a minute", Fault.told(e));
            retryAfter(COME_BACK_LATER);
            end();
        } finally {
            readers.release();
        }
    }

    private SseEmitter.SseEventBuilder event(Arrived arrived) {
        return SseEmitter.event()
                .id(Long.toString(arrived.position()))
                .name("answer")
                .data(words.arrived(arrived), MediaType.APPLICATION_JSON);
    }

    private void retryAfter(Duration pause) {
        write(SseEmitter.event().reconnectTime(pause.toMillis()).comment(""));
    }

    private boolean write(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
            return true;
        } catch (IOException | IllegalStateException e) {
            // The client went away; the container calls what onEnd set.
            return false;
        }
    }
}
