package vn.hoixa.scam;

/** What the police say of messages handed in. */
public enum Judgement {
    SCAM("Lừa đảo"),
    JUNK("Tin rác, cờ bạc, đòi nợ"),
    HARMLESS("Không phải lừa đảo");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the next one who asks is told that it is known. */
    public boolean makesKnown() {
        return this == SCAM;
    }
}
