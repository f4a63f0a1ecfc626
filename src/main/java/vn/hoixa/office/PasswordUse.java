package vn.hoixa.office;

/** What a password that the application made is good for. */
public enum PasswordUse {
    /** For every sign-in: the password of a demonstration, which nobody hands over. */
    LASTING,
    /** For choosing one's own: somebody else has seen it. */
    FIRST
}
