package vn.hoixa.channel.telegram;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A way of receiving updates. */
interface Listener {
    /**
     * Receives updates while there are any and {@code goOn} is true. May throw anything: it is called again.
     *
     * @return how long to rest before the next call
     */
    Duration work(BooleanSupplier goOn) throws SQLException;

    /** Cancels a call that waits for updates. */
    void hangUp();
}
