package vn.hoixa.answer;

/** How a message came into being: whether it is the citizen speaking. */
public enum Provenance {
    TYPED,
    /** Typed under a picture, a film or a file that nobody here sees. */
    CAPTION,
    /** Put in from elsewhere, as the web page can tell. */
    PASTED,
    /** Passed on from another chat, as a channel says. */
    FORWARDED
}
