package vn.hoixa.console.warnings;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.State;

/** Describes the result of an act, as a sentence for the officer. */
final class Acts {
    private Acts() {}

    static Notice notice(Decided decided) {
        return switch (decided) {
            case Decided.Done(var _, State state) -> new Notice("good", "i-done", "Đã ghi.", said(state));
            case Decided.NotAllowed(String reason) -> bad("Chưa làm được.", reason);
            case Decided.Incomplete(List<String> missing) -> bad("Còn thiếu.", String.join(" ", missing));
            case Decided.PersonalData(String text, var findings) ->
                bad(
                        "Bài có số riêng, tên riêng nên chưa lưu.",
                        "Bỏ hoặc che bớt (như 09xx…123): "
                                + findings.stream()
                                        .map(finding -> text.substring(finding.start(), finding.end()))
                                        .collect(Collectors.joining(", ")));
            case Decided.Overtaken(State state) ->
                new Notice(
                        "wait",
                        "i-alert",
                        "Cảnh báo đã khác lúc bạn đọc.",
                        "Nay là: " + state.label() + ". Xem lại rồi làm tiếp.");
            case Decided.Unknown() -> bad("Không có cảnh báo này.", "");
        };
    }

    private static Notice bad(String title, String text) {
        return new Notice("bad", "i-alert", title, text);
    }

    private static String said(State state) {
        return switch (state) {
            case DRAFT -> "Chưa ai khác thấy bản này cho đến khi gửi duyệt.";
            case RETURNED -> "Người soạn thấy lý do, sửa rồi gửi duyệt lại.";
            case SUBMITTED -> "Công an xã hoặc lãnh đạo sẽ xem và duyệt.";
            case REJECTED -> "Người soạn thấy lý do.";
            case APPROVED -> "Đã duyệt, chưa gửi.";
            case SENDING -> "Đang gửi. Tiến độ hiện ở dưới.";
            case PAUSED -> "Đã tạm dừng; bấm Gửi tiếp khi sẵn sàng.";
            case SENT -> "";
            case CORRECTED -> "";
            case CANCELLED -> "Không gửi thêm. Muốn báo cho người đã nhận: soạn tin thu hồi.";
        };
    }
}
