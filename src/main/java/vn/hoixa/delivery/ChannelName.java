package vn.hoixa.delivery;

/** The channels to citizens. */
public enum ChannelName {
    /** The commune's own page; a text is shown by the open page, or when it is opened again. */
    WEB("trang web của xã"),
    /** A Telegram bot. */
    TELEGRAM("Telegram"),
    /** The commune's Zalo Official Account. */
    ZALO("Zalo"),
    /** A bot of the Zalo Bot Platform, for pilots: no buttons, and it cannot write first. */
    ZALO_BOT("Zalo Bot");

    private final String title;

    ChannelName(String title) {
        this.title = title;
    }

    /** The name people use. */
    public String title() {
        return title;
    }
}
