package vn.hoixa.warning;

/** Whether a warning is new, or corrects or withdraws another. */
public enum Kind {
    WARNING("Cảnh báo"),
    /** Replaces an earlier one ("đính chính"). */
    CORRECTION("Đính chính"),
    /** Says that an earlier one no longer holds ("thu hồi"). */
    CANCELLATION("Thu hồi");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
