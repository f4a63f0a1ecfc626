package vn.hoixa.privacy;

/**
 * Thrown when the secret of this installation is missing or too short; the message names the setting and the rule,
 * never a value.
 */
public final class SecretUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    SecretUnusable(String message) {
        super(message);
    }
}
