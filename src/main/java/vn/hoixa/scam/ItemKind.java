package vn.hoixa.scam;

/** Kinds of known scam items. */
public enum ItemKind {
    PHONE("số điện thoại"),
    ACCOUNT("số tài khoản"),
    LINK("trang web"),
    /** The words of a whole message, also slightly changed. */
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
