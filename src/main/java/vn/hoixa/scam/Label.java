package vn.hoixa.scam;

/** The label of a message in an evaluation file. */
public enum Label {
    SCAM,
    LEGITIMATE
}
