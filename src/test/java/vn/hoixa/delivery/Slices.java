package vn.hoixa.delivery;

import vn.hoixa.review.ClearedText;

/** Slices for the tests of channels. */
public final class Slices {
    private Slices() {}

    /** The whole text in one message. */
    public static Slice whole(ClearedText text) {
        return Slice.next(text, Form.BUTTONS, 0, Integer.MAX_VALUE);
    }

    /** The whole text in one message, in a form. */
    public static Slice whole(ClearedText text, Form form) {
        return Slice.next(text, form, 0, Integer.MAX_VALUE);
    }

    /** The first part of a text. */
    public static Slice first(ClearedText text, int longest) {
        return Slice.next(text, Form.BUTTONS, 0, longest);
    }

    /** The part that follows another. */
    public static Slice after(Slice slice, int longest) {
        return Slice.next(slice.text(), Form.BUTTONS, slice.taken(), longest);
    }
}
