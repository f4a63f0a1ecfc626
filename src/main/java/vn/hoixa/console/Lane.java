package vn.hoixa.console;

import java.util.Arrays;
import java.util.Locale;

/** The lists an officer can look at. */
enum Lane {
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
            "mới hỏi lên đầu",
            "Không chờ ai đáp lại",
            "Câu đã hỏi lại người dân sẽ hiện ở đây đến khi có lời đáp."),
    DONE(
            "Đã xong",
            "người đã được trả lời",
            "mới xong lên đầu",
            "Chưa có câu nào",
            "Câu đã trả lời, đã đóng sẽ hiện ở đây.");

    private final String label;
    private final String people;
    private final String order;
    private final String emptyTitle;
    private final String emptyText;

    Lane(String label, String people, String order, String emptyTitle, String emptyText) {
        this.label = label;
        this.people = people;
        this.order = order;
        this.emptyTitle = emptyTitle;
        this.emptyText = emptyText;
    }

    /** In addresses: {@code asked-back}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The lane of an address; what nobody names is the queue. */
    static Lane of(String id) {
        return Arrays.stream(values())
                .filter(lane -> lane.id().equals(id))
                .findFirst()
                .orElse(WAITING);
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
