package vn.hoixa.delivery;

/** What became of a text that was put on its way to an address. */
public sealed interface Fate {
    /** The channel has all of it. */
    record Arrived() implements Fate {}

    /** It waits, or is being sent. */
    record OnItsWay() implements Fate {}

    /**
     * It will not be sent.
     *
     * @param reason in Vietnamese, for officers
     */
    record GivenUp(String reason) implements Fate {}
}
