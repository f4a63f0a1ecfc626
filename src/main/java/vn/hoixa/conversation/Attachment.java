package vn.hoixa.conversation;

/** What a message carries besides words. The assistant opens none of it and keeps nothing of it but the kind. */
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
