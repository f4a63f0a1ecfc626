package vn.hoixa.conversation;

/** Kinds of attachments of a message. The assistant opens none and stores only the kind. */
public enum Attachment {
    PHOTO,
    VIDEO,
    /** A spoken message. */
    VOICE,
    FILE,
    STICKER,
    LOCATION,
    CONTACT
}
