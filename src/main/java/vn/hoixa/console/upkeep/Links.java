package vn.hoixa.console.upkeep;

import java.util.UUID;
import vn.hoixa.console.frame.ConsolePaths;
import vn.hoixa.knowledge.ItemType;
import vn.hoixa.knowledge.Slot;

/** Ways into the other rooms. */
final class Links {
    private static final String PROCEDURES = "/console/thu-tuc/";
    private static final String ITEMS = "/console/noi-dung/";

    private Links() {}

    /** Where an item is read and edited. */
    static String toItem(Slot slot) {
        return slot.type() == ItemType.PROCEDURE
                ? PROCEDURES + slot.key()
                : ITEMS + slot.type().id() + "/" + slot.key();
    }

    /** A question, among the settled ones when it is one of them. */
    static String toQuestion(UUID question, boolean settled) {
        return ConsolePaths.QUESTIONS + "/" + question + (settled ? "?lane=done" : "");
    }
}
