package vn.hoixa.outlet;

/** What is written across a sheet or a picture that nobody may take for a warning in force. */
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

    /** In capitals; empty where nothing is marked. */
    public String words() {
        return words;
    }

    /** The mark with what follows from it, in one line. */
    public String line() {
        return words + ". " + meaning;
    }

    /** Whether an approval stands behind it, which may be named and looked up. */
    public boolean isSigned() {
        return this != DRAFT && this != TRAINING;
    }
}
