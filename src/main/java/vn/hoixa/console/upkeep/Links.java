package vn.hoixa.console.upkeep;

import java.util.UUID;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.revision.Slot;

/** Links to other rooms. */
final class Links {
    private static final String ITEMS = "/console/thu-tuc/";
    private static final String CONFLICTS = "/console/nhap-du-lieu/khac-biet/";

    private Links() {}

    /** The page of an item. */
    static String toItem(Slot slot) {
        return ITEMS + slot.type().id() + "/" + slot.key();
    }

    /** The page for editing it. */
    static String toMend(Slot slot) {
        return toItem(slot) + "/sua";
    }

    /** The page for deciding a conflict. */
    static String toConflict(Slot slot) {
        return CONFLICTS + slot.key();
    }

    /** The page of a question, in the list of settled ones if it is settled. */
    static String toQuestion(UUID question, boolean settled) {
        return ConsolePaths.QUESTIONS + "/" + question + (settled ? "?lane=done" : "");
    }
}
