package vn.hoixa.review;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The two buttons for rating an answer, for channels that have room for them beside its own options. They carry the
 * text's code, so they work however long ago it was sent.
 */
@Component
public class Votes {
    /** The command of each button; its argument is the text's code. */
    public static final String USEFUL = "useful";

    public static final String NOT_USEFUL = "not-useful";

    private final Clearance clearance;

    Votes(Clearance clearance) {
        this.clearance = clearance;
    }

    /** The buttons; none under a text that is not an answer. */
    public List<Option> of(ClearedText text) {
        return switch (text.basis()) {
            case Basis.Published _, Basis.Approved _ ->
                List.of(
                        button(text, USEFUL, StandingReply.OPTION_USEFUL),
                        button(text, NOT_USEFUL, StandingReply.OPTION_NOT_USEFUL));
            case Basis.Standing _ -> List.of();
        };
    }

    private Option button(ClearedText text, String command, StandingReply label) {
        return clearance.label(
                OptionId.command(command + ":" + text.verification().digits()), label);
    }
}
