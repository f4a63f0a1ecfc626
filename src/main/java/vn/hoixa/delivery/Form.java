package vn.hoixa.delivery;

import vn.hoixa.review.ClearedText;

/** The two stored forms of a text, of which a channel sends one. */
public enum Form {
    /** The body; its options are buttons. */
    BUTTONS,
    /** The body with every option as a line that begins with its key. */
    NUMBERED;

    String of(ClearedText text) {
        return switch (this) {
            case BUTTONS -> text.body();
            case NUMBERED -> text.numbered();
        };
    }
}
