package vn.hoixa.backup;

/** A copy cannot be taken or brought back; the message says why and what to do, for the person at the terminal. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String message) {
        super(message);
    }
}
