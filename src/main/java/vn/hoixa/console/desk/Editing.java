package vn.hoixa.console.desk;

import java.util.UUID;
import vn.hoixa.review.Audience;

/**
 * Initial state of the editor.
 *
 * @param draft the initial text
 * @param act the id of the act to be done with it
 * @param kept whether "riêng trường hợp này" is ticked
 * @param refusal why the last attempt was refused; empty for none
 * @param machine id of the machine's draft that the text began as; empty for none
 * @param aid id of the last model request for the text; empty for none
 * @param lead search words for a ready answer
 */
record Editing(String draft, String act, boolean kept, String refusal, String machine, String aid, String lead) {
    static Editing begun(String draft, String lead) {
        return new Editing(draft, Typed.Act.APPROVE.id(), false, "", "", "", lead);
    }

    static Editing refused(Typed typed, String refusal, String lead) {
        return new Editing(
                typed.text(),
                typed.act().id(),
                typed.audience() == Audience.PRIVATE,
                refusal,
                typed.machine().map(UUID::toString).orElse(""),
                typed.aid().map(UUID::toString).orElse(""),
                lead);
    }
}
