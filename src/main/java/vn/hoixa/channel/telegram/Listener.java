package vn.hoixa.channel.telegram;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A way in which updates come. */
interface Listener {
    /**
     * Works as long as there is work and {@code goOn}. May throw anything: it is called again.
     *
     * @return how long to rest before the next call
     */
    Duration work(BooleanSupplier goOn) throws SQLException;

    /** Ends a call that waits for updates. */
    void hangUp();
}
