package vn.hoixa;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes on by itself and can be set: to see what a running process does at another hour. */
public final class MovableClock extends Clock {
    private final Clock real;
    private final AtomicLong ahead;

    public MovableClock(Instant start) {
        this(Clock.system(ZoneOffset.UTC), new AtomicLong());
        set(start);
    }

    private MovableClock(Clock real, AtomicLong ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    public void set(Instant now) {
        ahead.set(now.toEpochMilli() - real.millis());
    }

    @Override
    public Instant instant() {
        return real.instant().plusMillis(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** The same clock in another zone: it moves with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone), ahead);
    }
}
