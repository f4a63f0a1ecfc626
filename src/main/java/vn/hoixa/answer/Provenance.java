package vn.hoixa.answer;

/** How a message was made, which tells whether its words are the citizen's own. */
public enum Provenance {
    TYPED,
    /** Typed under a picture, a video or a file that the assistant does not see. */
    CAPTION,
    /** Pasted, as the web page reports. */
    PASTED,
    /** Forwarded from another chat, as the channel reports. */
    FORWARDED
}
