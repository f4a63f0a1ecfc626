package vn.hoixa.bulletin;

/** Ways in which a scam reaches people ("đường đến"). */
public enum Way {
    CALL("gọi thoại"),
    VIDEO_CALL("gọi hình"),
    SMS("tin nhắn SMS"),
    ZALO("Zalo"),
    FACEBOOK("Facebook, Messenger"),
    TELEGRAM("Telegram"),
    EMAIL("e-mail"),
    QR("mã QR"),
    PAPER("giấy tờ, giấy mời"),
    IN_PERSON("gặp trực tiếp");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
