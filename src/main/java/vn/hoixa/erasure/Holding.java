package vn.hoixa.erasure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of data stored about a person, with the words shown to citizens and officers. */
public enum Holding {
    TURNS("lượt hỏi, số riêng đã che"),
    QUESTIONS("câu hỏi đã chuyển cán bộ"),
    ANSWERS("tin đã gửi: câu trả lời của cán bộ, cảnh báo"),
    NOTES("ghi chú của cán bộ về các câu hỏi ấy"),
    CONTACT_NUMBER("số điện thoại xin gọi lại, mã hóa"),
    SUBSCRIPTION("đăng ký nhận cảnh báo"),
    SCAM_REPORTS("tin lạ đã gửi Công an xem"),
    FEEDBACK("lượt góp ý"),
    RELAYS("lần báo giúp hàng xóm");

    private final String words;

    Holding(String words) {
        this.words = words;
    }

    /** Its name as it follows a number. */
    public String words() {
        return words;
    }

    static Optional<Holding> of(String column) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(column))
                .findFirst();
    }
}
