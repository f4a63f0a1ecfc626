package vn.hoixa.bulletin;

/** Whether a scam method itself uses AI ("yếu tố AI"), as the plan's reports count it. */
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
