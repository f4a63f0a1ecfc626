package vn.hoixa.office;

/** What a generated password may be used for. */
public enum PasswordUse {
    /** Every sign-in: the password of a demonstration, which nobody hands over. */
    LASTING,
    /** Only for choosing one's own password, because somebody else has seen it. */
    FIRST
}
