package vn.hoixa.bulletin;

/** Whether the trick itself works with AI ("yếu tố AI"), as the plan's reports count it. */
public enum AiPart {
    YES("có"),
    SUSPECTED("nghi"),
    NO("không");

    private final String label;

    AiPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
