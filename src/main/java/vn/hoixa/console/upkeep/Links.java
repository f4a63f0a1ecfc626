package vn.hoixa.console.upkeep;

import java.util.UUID;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.revision.Slot;

/** Ways into the other rooms. */
final class Links {
    private static final String ITEMS = "/console/thu-tuc/";
    private static final String CONFLICTS = "/console/nhap-du-lieu/khac-biet/";

    private Links() {}

    /** Where an item is read. */
    static String toItem(Slot slot) {
        return ITEMS + slot.type().id() + "/" + slot.key();
    }

    /** Where it is mended. */
    static String toMend(Slot slot) {
        return toItem(slot) + "/sua";
    }

    /** Where it is decided which of two contradicting facts holds. */
    static String toConflict(Slot slot) {
        return CONFLICTS + slot.key();
    }

    /** A question, among the settled ones when it is one of them. */
    static String toQuestion(UUID question, boolean settled) {
        return ConsolePaths.QUESTIONS + "/" + question + (settled ? "?lane=done" : "");
    }
}
