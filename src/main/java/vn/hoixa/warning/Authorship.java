package vn.hoixa.warning;

/** Whether a machine helped to write it; this label stays with the warning. */
public enum Authorship {
    PEOPLE,
    /** Drafted with the help of AI: labelled wherever it is read. */
    WITH_AI
}
