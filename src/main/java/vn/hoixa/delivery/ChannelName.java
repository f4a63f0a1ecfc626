package vn.hoixa.delivery;

/** A way to citizens. */
public enum ChannelName {
    /** The commune's own page; what is sent is shown by the open page, or when it is opened again. */
    WEB
}
