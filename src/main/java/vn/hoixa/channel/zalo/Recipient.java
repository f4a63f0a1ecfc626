package vn.hoixa.channel.zalo;

/** Whom Zalo delivers to: a citizen by their id with this account, or a group. */
sealed interface Recipient {
    String GROUP = "group:";

    record Citizen(String user) implements Recipient {}

    record Group(String id) implements Recipient {}

    /** @param kept as {@code address.recipient} has it */
    static Recipient of(String kept) {
        return kept.startsWith(GROUP) ? new Group(kept.substring(GROUP.length())) : new Citizen(kept);
    }
}
