package vn.hoixa.warning;

/** Whether a warning says something new or takes back another. */
public enum Kind {
    WARNING("Cảnh báo"),
    /** Says what holds instead of an earlier one ("đính chính"). */
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
