package vn.hoixa.console.desk;

import java.util.UUID;
import vn.hoixa.review.Audience;

/**
 * The editor as it is opened.
 *
 * @param draft the words to begin with
 * @param act the id of what will be done with them
 * @param kept whether "riêng trường hợp này" is ticked
 * @param refusal why the last attempt was not sent; empty for none
 * @param machine id of the machine's draft that the words began as; empty for none
 * @param aid id of what a model did last with the words; empty for none
 * @param lead the words that a ready answer is looked for with
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
