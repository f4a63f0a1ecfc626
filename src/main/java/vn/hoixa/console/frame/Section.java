package vn.hoixa.console.frame;

/** Groups of rooms: entries of the top bar, whose rooms are shown in the bar below. In order, from the left. */
public enum Section {
    DESK("Bàn trả lời"),
    SAFETY("Cảnh báo"),
    CONTENT("Kho nội dung"),
    RUNNING("Vận hành");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    /** The Vietnamese label. */
    String label() {
        return label;
    }
}
