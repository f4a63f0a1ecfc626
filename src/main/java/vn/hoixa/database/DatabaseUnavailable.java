package vn.hoixa.database;

import org.jspecify.annotations.Nullable;

/** Thrown when the database cannot be used; the message says why and what to do, for the person at the terminal. */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
