package vn.hoixa.scam;

/** What people say of a message in a file for evaluation. */
public enum Label {
    SCAM,
    LEGITIMATE
}
