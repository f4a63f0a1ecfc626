package vn.hoixa.console.desk;

import java.util.Arrays;
import java.util.Locale;
import vn.hoixa.question.Questions.Lane;

/** The tabs of the queue, in the words of the screen. */
enum DeskLane {
    WAITING("Hàng chờ", "người đang chờ", "quá hẹn lên đầu", "Không còn ai chờ", "Câu mới đến sẽ hiện ở đây."),
    MINE(
            "Đang xử lý",
            "người chờ bạn",
            "quá hẹn lên đầu",
            "Bạn không giữ câu nào",
            "Câu bạn nhận xử lý sẽ hiện ở đây."),
    ASKED_BACK(
            "Đã hỏi lại",
            "người được hỏi lại",
            "chờ lâu lên đầu",
            "Không chờ ai đáp lại",
            "Câu đã hỏi lại người dân sẽ ở đây đến khi có lời đáp."),
    DONE(
            "Đã xong",
            "người đã xong việc",
            "mới xong lên đầu",
            "Chưa có câu nào",
            "Câu đã trả lời, đã đóng sẽ hiện ở đây.");

    private final String label;
    private final String people;
    private final String order;
    private final String emptyTitle;
    private final String emptyText;

    DeskLane(String label, String people, String order, String emptyTitle, String emptyText) {
        this.label = label;
        this.people = people;
        this.order = order;
        this.emptyTitle = emptyTitle;
        this.emptyText = emptyText;
    }

    /** The lane with this id in an address; the queue for an unknown one. */
    static DeskLane of(String id) {
        return Arrays.stream(values())
                .filter(lane -> lane.id().equals(id))
                .findFirst()
                .orElse(WAITING);
    }

    /** The id in addresses: {@code asked-back}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Lane lane() {
        return switch (this) {
            case WAITING -> Lane.WAITING;
            case MINE -> Lane.MINE;
            case ASKED_BACK -> Lane.ASKED_BACK;
            case DONE -> Lane.DONE;
        };
    }

    String label() {
        return label;
    }

    String people() {
        return people;
    }

    String order() {
        return order;
    }

    String emptyTitle() {
        return emptyTitle;
    }

    String emptyText() {
        return emptyText;
    }
}
