package vn.hoixa.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL notifications (LISTEN/NOTIFY) to all replicas about deliveries: that some are waiting, or that a text has
 * arrived at an address. A signal only speeds things up: every listener also polls, so a lost signal costs only a
 * second.
 */
public final class DeliverySignals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySignals.class);
    private static final String WAITING = "hoixa_delivery_waiting";
    private static final String ARRIVED = "hoixa_delivery_arrived";
    private static final int POLL_MILLIS = 1_000;

    private final DataSource database;
    private final Map<AddressId, CopyOnWriteArrayList<Runnable>> watchers = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Runnable> dispatchers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread listener;

    DeliverySignals(DataSource database) {
        this.database = database;
    }

    /** A subscription to signals, ended by closing it. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    static void announceWaiting(JdbcClient jdbc) {
        announce(jdbc, WAITING, "");
    }

    /**
     * Signals arrivals for web addresses only: a signal without listeners would still make every commit wait for the
     * one before.
     */
    static void announceArrived(JdbcClient jdbc, Collection<AddressId> at) {
        if (!at.isEmpty()) {
            jdbc.sql("SELECT pg_notify(?, address) FROM unnest(?) AS address")
                    .param(ARRIVED)
                    .param(at.stream().map(AddressId::toString).toArray(String[]::new))
                    .query((_, _) -> 1)
                    .list();
        }
    }

    private static void announce(JdbcClient jdbc, String channel, String payload) {
        jdbc.sql("SELECT pg_notify(?, ?)")
                .param(channel)
                .param(payload)
                .query((_, _) -> 1)
                .single();
    }

    /**
     * Calls {@code look} when a text has arrived at an address, and about once a second while notifications are
     * unavailable. It is called from the listening thread and must not block.
     */
    public Watch watch(AddressId at, Runnable look) {
        watchers.compute(at, (_, looks) -> {
            var all = looks == null ? new CopyOnWriteArrayList<Runnable>() : looks;
            all.add(look);
            return all;
        });
        return () -> watchers.computeIfPresent(at, (_, looks) -> {
            looks.remove(look);
            return looks.isEmpty() ? null : looks;
        });
    }

    void onWaiting(Runnable wake) {
        dispatchers.add(wake);
    }

    void start() {
        var thread = Thread.ofVirtual().name("delivery-signals").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    @Override
    public void close() {
        var thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private boolean running() {
        return listener != null && !Thread.currentThread().isInterrupted();
    }

    private void listen() {
        while (running()) {
            try (var connection = database.getConnection()) {
                listenOn(connection);
            } catch (SQLException e) {
                LOG.warn("cannot hear of deliveries ({}); looking again in a second", e.getSQLState());
                wakeAll();
                pause();
            } catch (RuntimeException e) {
                LOG.error("hearing of deliveries failed; looking again in a second", e);
                wakeAll();
                pause();
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + WAITING);
            statement.execute("LISTEN " + ARRIVED);
        }
        var postgres = connection.unwrap(PGConnection.class);
        wakeAll();
        while (running()) {
            for (var heard : postgres.getNotifications(POLL_MILLIS)) {
                pass(heard.getName(), heard.getParameter());
            }
        }
    }

    private void pass(String channel, String payload) {
        if (channel.equals(WAITING)) {
            dispatchers.forEach(DeliverySignals::call);
            return;
        }
        watchers.getOrDefault(new AddressId(UUID.fromString(payload)), new CopyOnWriteArrayList<>())
                .forEach(DeliverySignals::call);
    }

    private void wakeAll() {
        dispatchers.forEach(DeliverySignals::call);
        watchers.values().forEach(looks -> looks.forEach(DeliverySignals::call));
    }

    /** One that fails keeps nobody else from hearing. */
    private static void call(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("somebody who was told of deliveries failed; the others are told", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
