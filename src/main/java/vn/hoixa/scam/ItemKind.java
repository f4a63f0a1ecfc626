package vn.hoixa.scam;

/** What can be known of a scam. */
public enum ItemKind {
    PHONE("số điện thoại"),
    ACCOUNT("số tài khoản"),
    LINK("trang web"),
    /** The words of a whole message, also when they are changed a little. */
    TEXT("lời tin");

    private final String label;

    ItemKind(String label) {
        this.label = label;
    }

    /** The Vietnamese name, as in "số tài khoản". */
    public String label() {
        return label;
    }
}
