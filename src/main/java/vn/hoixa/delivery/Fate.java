package vn.hoixa.delivery;

/** Delivery status of a text at an address. */
public sealed interface Fate {
    /** The channel has the whole text. */
    record Arrived() implements Fate {}

    /** It waits or is being sent. */
    record OnItsWay() implements Fate {}

    /**
     * It will not be sent.
     *
     * @param reason in Vietnamese, for officers
     */
    record GivenUp(String reason) implements Fate {}
}
