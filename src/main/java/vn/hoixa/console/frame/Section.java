package vn.hoixa.console.frame;

/** Rooms that belong together: an entry of the top bar, whose rooms stand in the bar below it. In their order, from the left. */
public enum Section {
    DESK("Bàn trả lời"),
    SAFETY("Cảnh báo"),
    CONTENT("Kho nội dung"),
    RUNNING("Vận hành");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    /** In Vietnamese, as officers read it. */
    String label() {
        return label;
    }
}
