package vn.hoixa.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Sends waiting deliveries of one channel.
 *
 * <p><b>Idea.</b> A dispatcher holds at most a window of deliveries. One transaction records the results of those that
 * were answered and claims as many new ones; then these are sent, each by a thread of its own, while the next
 * transaction waits only for the first answer. So commits and sends overlap, one commit covers all answers received
 * meanwhile, and a slow recipient delays nobody. Killed at any point, it leaves claims whose lease runs out; another
 * dispatcher then sends them again. Nothing is lost, and what is sent twice is at most one window per dispatcher that
 * died.
 *
 * <p><b>Lanes.</b> Replies are claimed first. A quarter of the window and a tenth of the channel's permits are kept
 * from broadcasts, so that a citizen who waits finds both free.
 *
 * <p><b>Order.</b> {@link Claims} says which delivery of an address may be claimed: by one dispatcher never two at
 * once.
 *
 * <p><b>Limits.</b> A channel's answer has to come within the lease. The recipient of a slice sent twice sees it twice
 * unless the channel knows better; the web page does, because it reads the row. Not thread-safe.
 */
final class Dispatcher {
    /** A reply sent within this time means that citizens are active. */
    private static final Duration TALKING = Duration.ofMinutes(1);
    /** Counted, not measured, so that it works when the clock is wrong. */
    private static final int A_MINUTE = 60;

    private final UUID id = UUID.randomUUID();
    private final Messenger messenger;
    private final Desk desk;
    private final Supplier<QuietHours> quietHours;
    private final Clock clock;
    private final DeliverySettings settings;
    private final InTheAir air;
    private final PriorityQueue<Instant> alarms = new PriorityQueue<>();
    private Instant nextUpkeep = Instant.EPOCH;
    private int upkeeps;
    private QuietHours night = QuietHours.STANDARD;
    /** Permissions of the circuit breaker not used yet. */
    private int permissions;

    Dispatcher(
            Messenger messenger, Desk desk, Supplier<QuietHours> quietHours, Clock clock, DeliverySettings settings) {
        this.messenger = messenger;
        this.desk = desk;
        this.quietHours = quietHours;
        this.clock = clock;
        this.settings = settings;
        air = new InTheAir(settings.window() / 4);
    }

    ChannelName channel() {
        return messenger.channel();
    }

    /** Records results, claims deliveries and begins to send them. Returns the number of sends begun. */
    int advance() {
        try {
            return settleAndSend();
        } finally {
            spare();
        }
    }

    private int settleAndSend() {
        var landed = air.landed();
        var claims = desk.transactions().execute(_ -> {
            desk.claims().planOnce();
            upkeep();
            settle(landed);
            return claim(landed);
        });
        air.settled(landed);
        desk.sender().read(claims);
        claims.forEach(this::start);
        return claims.size();
    }

    private void start(Claim claim) {
        permissions--;
        air.start(claim, desk.sender()::send);
    }

    /** Returns unused permissions, also when claiming failed: a half-open breaker has only a few. */
    private void spare() {
        for (; permissions > 0; permissions--) {
            desk.breaker().spare();
        }
    }

    /** Records results without claiming. */
    void settleOnly() {
        var landed = air.landed();
        desk.transactions().executeWithoutResult(_ -> settle(landed));
        air.settled(landed);
    }

    /** Runs once a second, also when the clock was set back: these tasks tolerate such a delay. */
    private void upkeep() {
        var now = clock.instant();
        if (now.isBefore(nextUpkeep) && now.plusSeconds(1).isAfter(nextUpkeep)) {
            return;
        }
        nextUpkeep = now.plusSeconds(1);
        if (upkeeps++ % A_MINUTE == 0) {
            desk.postponed().bringBack(channel(), settings.lease());
        }
        desk.claims().recover();
        desk.claims().finishBroadcasts();
        night = quietHours.get();
    }

    private void settle(List<Attempt> landed) {
        if (!landed.isEmpty()) {
            alarms.addAll(desk.recorder().settle(id, landed));
        }
    }

    private List<Claim> claim(List<Attempt> landed) {
        int hands = air.size() - landed.size();
        if (!messenger.isOpen() || hands >= settings.window()) {
            return List.of();
        }
        long landedBroadcasts =
                landed.stream().filter(each -> each.claim().isBroadcast()).count();
        int broadcasts = air.broadcasts() - (int) landedBroadcasts;
        permissions = desk.breaker().allow(settings.window() - hands);
        var room =
                new Claims.Room(permissions, Math.min(permissions, settings.forBroadcasts() - broadcasts), urgencies());
        return permissions == 0 ? List.of() : take(room);
    }

    private List<Urgency> urgencies() {
        return night.contain(clock.instant()) ? List.of(Urgency.URGENT) : List.of(Urgency.values());
    }

    private List<Claim> take(Claims.Room room) {
        if (!messenger.limits().areShared()) {
            return desk.channels().of(channel()).sendsAt(clock.instant())
                    ? desk.claims().take(id, channel(), room, settings.lease())
                    : List.of();
        }
        if (air.size() == 0 && !desk.claims().anythingWaits(channel())) {
            return List.of();
        }
        return takeWithinLimits(room);
    }

    private List<Claim> takeWithinLimits(Claims.Room room) {
        var state = desk.channels().locked(channel());
        if (!state.sendsAt(clock.instant())) {
            return List.of();
        }
        var permits = desk.permits();
        var slots = permits.free(room.all());
        boolean talking = state.lastReply().plus(TALKING).isAfter(clock.instant());
        int broadcasts = slots.size() - (talking ? permits.reserve() : 0);
        var within = new Claims.Room(slots.size(), Math.min(room.broadcasts(), broadcasts), room.urgencies());
        var claims = slots.isEmpty() ? List.<Claim>of() : desk.claims().take(id, channel(), within, settings.lease());
        permits.take(slots.subList(0, claims.size()), settings.lease());
        if (claims.stream().anyMatch(claim -> !claim.isBroadcast())) {
            desk.channels().replied(channel());
        }
        return holding(claims, slots);
    }

    private static List<Claim> holding(List<Claim> claims, List<Integer> slots) {
        var holding = new ArrayList<Claim>();
        for (int i = 0; i < claims.size(); i++) {
            holding.add(claims.get(i).holding(slots.get(i)));
        }
        return holding;
    }

    /** Sends what is due now, and what becomes due with the results; returns the number of sends. */
    int sendWhatIsDue() throws InterruptedException {
        int sends = 0;
        for (int begun = advance(); begun > 0 || air.size() > 0; begun = advance()) {
            sends += begun;
            if (air.size() > 0) {
                air.await(Duration.ofSeconds(1).toNanos());
            }
        }
        return sends;
    }

    /** Waits until there may be work: an answer, a wake-up, the end of a limit, or a second. */
    void rest() throws InterruptedException {
        var now = clock.instant();
        while (!alarms.isEmpty() && !alarms.peek().isAfter(now)) {
            alarms.remove();
        }
        var second = now.plusSeconds(1);
        var next = alarms.isEmpty() || alarms.peek().isAfter(second) ? second : alarms.peek();
        air.await(Duration.between(now, next).toNanos());
    }

    void wake() {
        air.wake();
    }

    /** Whether it holds deliveries whose result has not been recorded. */
    boolean isBusy() {
        return air.size() > 0;
    }
}
