package vn.hoixa.scam;

/** The police's judgement of reported messages. */
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

    /** Whether it makes the marks of the message known for later checks. */
    public boolean makesKnown() {
        return this == SCAM;
    }
}
