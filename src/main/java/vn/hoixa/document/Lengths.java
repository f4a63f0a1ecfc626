package vn.hoixa.document;

/** Converts lengths to Word's unit, twentieths of a point. */
final class Lengths {
    private Lengths() {}

    static int millimetres(int length) {
        return Math.round(length * 1440 / 25.4f);
    }

    static int points(int length) {
        return length * 20;
    }
}
