package vn.hoixa.review;

/** One button of a cleared text. Its label is cleared with the text it belongs to. */
public final class Option {
    static final int LONGEST_LABEL = 60;
    private static final int OFFICER_KEY = 0;
    private static final int NOT_THIS_KEY = 9;

    private final int key;
    private final OptionId id;
    private final String label;

    Option(int key, OptionId id, String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException(
                    "the label of %s has %d characters, not 1 to %d".formatted(id, label.length(), LONGEST_LABEL));
        }
        this.key = key;
        this.id = id;
        this.label = label;
    }

    /** The option with its key: 0 and 9 are reserved, the others count from 1. */
    static Option numbered(int next, OptionId id, String label) {
        if (id.equals(OptionId.OFFICER)) {
            return new Option(OFFICER_KEY, id, label);
        }
        return new Option(id.equals(OptionId.NOT_THIS) ? NOT_THIS_KEY : next, id, label);
    }

    /** The digit that chooses it: 0 an officer, 9 "not this", 1–8 the others in order. */
    public int key() {
        return key;
    }

    public OptionId id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** Whether its key is 1–8: neither an officer nor "not this". */
    public boolean isNumbered() {
        return key != OFFICER_KEY && key != NOT_THIS_KEY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Option that && key == that.key && id.equals(that.id) && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return key + " " + id;
    }
}
