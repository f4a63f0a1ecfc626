package vn.hoixa.drafting;

/**
 * A checkable item in a text: a number with its unit, a code, a link, a quoted name.
 *
 * @param kind what it is
 * @param value normalised, so that equal facts are equal: {@code 20000 đồng} for "20 nghìn đồng"
 * @param start index of its first character in the text
 * @param end index after its last character
 */
public record Fact(Kind kind, String value, int start, int end) {
    /** The kinds of facts, with labels for officers. */
    public enum Kind {
        LINK("đường dẫn"),
        DOCUMENT("số văn bản"),
        PROCEDURE("mã thủ tục"),
        FORM("mẫu đơn"),
        PHONE("số điện thoại"),
        DATE("ngày tháng"),
        AMOUNT("số tiền"),
        SPAN("thời hạn"),
        NUMBER("con số"),
        QUOTED("tên trong ngoặc kép");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** In Vietnamese, for the console. */
        public String label() {
            return label;
        }
    }

    /** Whether both state the same fact, wherever it stands. */
    boolean says(Fact other) {
        return kind == other.kind && value.equals(other.value);
    }

    /** A key that is equal for equal facts, such as {@code AMOUNT:20000 đồng}. */
    public String key() {
        return kind + ":" + value;
    }

    /** Its characters in the text it was found in. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
