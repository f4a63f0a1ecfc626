package vn.hoixa.delivery;

/** Whether a broadcast may be sent at night. */
public enum Urgency {
    /** Sent at any hour. */
    URGENT,
    /** Not sent at night. */
    ORDINARY
}
