package vn.hoixa.warning;

/** What a warning is made for; fixed when it is begun. */
public enum Purpose {
    /** To be sent. */
    REAL,
    /** To practise ("tập huấn"): approved like any other, and no text of it is ever made, so nothing can be sent. */
    TRAINING
}
