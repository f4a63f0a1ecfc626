package vn.hoixa.erasure;

import java.util.EnumMap;
import java.util.Map;

/** Numbers of items past their retention period, deleted or due to be deleted, by kind. */
public record Sweep(Map<Kind, Long> gone) {
    /** The kinds of data with a retention period, with their Vietnamese names. */
    public enum Kind {
        TURNS("lượt hỏi"),
        QUESTIONS("câu hỏi đã xong, cùng ghi chú và dự thảo"),
        DELIVERIES("lượt gửi"),
        TEXTS("nội dung đã gửi, chỉ còn mã tin và ngày"),
        SCAM_REPORTS("tin lạ đã gửi Công an xem"),
        PEOPLE("người không còn gì khác được giữ"),
        EVIDENCE("số, tài khoản, đường link của kẻ bị nghi"),
        AUDIT("dòng nhật ký");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Sweep {
        gone = java.util.Collections.unmodifiableMap(new EnumMap<>(gone));
    }

    static Sweep nothing() {
        var none = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            none.put(kind, 0L);
        }
        return new Sweep(none);
    }

    public boolean isNothing() {
        return gone.values().stream().allMatch(number -> number == 0);
    }

    Sweep plus(Sweep other) {
        var sum = new EnumMap<Kind, Long>(gone);
        other.gone.forEach((kind, number) -> sum.merge(kind, number, Long::sum));
        return new Sweep(sum);
    }
}
