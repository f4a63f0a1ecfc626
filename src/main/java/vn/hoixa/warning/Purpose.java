package vn.hoixa.warning;

/** Whether a warning is real or for training; fixed when it is created. */
public enum Purpose {
    /** To be sent. */
    REAL,
    /**
     * For training ("tập huấn"): approved like any other, but no text of it is ever created, so nothing can be sent.
     */
    TRAINING
}
