package vn.hoixa.warning;

/** Whether a machine helped to word it; a warning that says so keeps saying so. */
public enum Authorship {
    PEOPLE,
    /** Drafted with the help of AI: labelled wherever it is read. */
    WITH_AI
}
