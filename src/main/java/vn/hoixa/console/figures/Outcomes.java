package vn.hoixa.console.figures;

import java.util.List;
import java.util.stream.Stream;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Figures.Counted;
import vn.hoixa.turn.TurnOutcome;

/** Names the outcomes of messages in the words of the office. */
final class Outcomes {
    private Outcomes() {}

    /** The outcomes that occurred, in the order of a report. */
    static List<Counted> of(Figures.Asking asking) {
        return Stream.of(TurnOutcome.values())
                .filter(outcome -> asking.of(outcome) > 0)
                .map(outcome -> new Counted(label(outcome), asking.of(outcome)))
                .toList();
    }

    static String label(TurnOutcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "Trả lời ngay";
            case CLARIFY -> "Hỏi lại để chọn đúng việc";
            case WAITING -> "Chuyển cán bộ trả lời";
            case OUT_OF_SCOPE -> "Không phải việc của xã, đã chỉ nơi giải quyết";
            case STANDING -> "Chào hỏi, giờ làm việc và lời soạn sẵn khác";
            case SCAM_CHECK -> "Kiểm tra tin lạ";
            case EMERGENCY -> "Khẩn cấp";
            case UNAVAILABLE -> "Chưa nhận được, đã báo gửi lại";
        };
    }
}
