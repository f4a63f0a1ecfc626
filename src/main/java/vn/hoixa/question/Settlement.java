package vn.hoixa.question;

/** How a question was closed. */
public enum Settlement {
    BY_PHONE,
    AT_COUNTER,
    NO_ANSWER,
    /** With an approved text that says why and where to go. */
    REJECTED
}
