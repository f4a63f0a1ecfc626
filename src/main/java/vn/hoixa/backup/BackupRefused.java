package vn.hoixa.backup;

/**
 * Thrown when a backup cannot be made or restored; the message says why and what to do, for the person at the terminal.
 */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String message) {
        super(message);
    }
}
