package vn.hoixa.conversation;

/** Whether a message comes for the first time or was changed after it was sent, as a channel says. */
public enum Edition {
    FIRST,
    /** Under the id it had: taken in again only when its words are new. */
    EDITED
}
