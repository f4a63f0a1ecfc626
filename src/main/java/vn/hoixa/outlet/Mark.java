package vn.hoixa.outlet;

/** Watermarks of a sheet or picture that must not be taken for a warning in force. */
public enum Mark {
    NONE("", ""),
    DRAFT("BẢN NHÁP – CHƯA DUYỆT", "Không treo, không chia sẻ, không đọc trên loa."),
    TRAINING("TẬP HUẤN", "Không phải cảnh báo thật: không treo, không chia sẻ, không đọc trên loa."),
    CORRECTED("ĐÃ ĐÍNH CHÍNH", "Không dùng bản này nữa, xem bản mới."),
    WITHDRAWN("ĐÃ THU HỒI", "Tin này không còn giá trị."),
    EXPIRED("ĐÃ HẾT HIỆU LỰC", "Tin này đã qua ngày cuối có giá trị.");

    private final String words;
    private final String meaning;

    Mark(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /** In capitals; empty where there is no watermark. */
    public String words() {
        return words;
    }

    /** The watermark with an explanation, in one line. */
    public String line() {
        return words + ". " + meaning;
    }

    /** Whether it is approved, so that the signature may be printed. */
    public boolean isSigned() {
        return this != DRAFT && this != TRAINING;
    }
}
