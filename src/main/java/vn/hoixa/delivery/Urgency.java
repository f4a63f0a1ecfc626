package vn.hoixa.delivery;

/** Whether a text to many may wake people. */
public enum Urgency {
    /** Sent at any hour. */
    URGENT,
    /** Waits while it is night. */
    ORDINARY
}
