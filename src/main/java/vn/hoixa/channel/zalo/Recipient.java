package vn.hoixa.channel.zalo;

/** A recipient on Zalo: a citizen by their id with this account, or a group. */
sealed interface Recipient {
    String GROUP = "group:";

    record Citizen(String user) implements Recipient {}

    record Group(String id) implements Recipient {}

    /** @param kept in the form of {@code address.recipient} */
    static Recipient of(String kept) {
        return kept.startsWith(GROUP) ? new Group(kept.substring(GROUP.length())) : new Citizen(kept);
    }
}
