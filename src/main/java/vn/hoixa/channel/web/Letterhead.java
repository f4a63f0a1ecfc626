package vn.hoixa.channel.web;

import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Snapshot;

/**
 * What stands at the top and the foot of every page.
 *
 * @param unit "xã Mẫu Đức"; before anything is published "cấp xã"
 * @param phone the centre's telephone as it is written; empty before anything is published
 * @param demo whether this is a demonstration
 */
record Letterhead(String unit, String phone, boolean demo) {
    static Letterhead of(Snapshot snapshot, boolean demo) {
        return snapshot.commune().map(commune -> of(commune, demo)).orElseGet(() -> new Letterhead("cấp xã", "", demo));
    }

    private static Letterhead of(Commune commune, boolean demo) {
        return new Letterhead(commune.unit().text(), commune.phones().center().text(), demo);
    }

    /** The telephone as a link dials it. */
    String dial() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
