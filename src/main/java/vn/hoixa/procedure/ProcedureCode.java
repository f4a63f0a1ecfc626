package vn.hoixa.procedure;

import java.util.Optional;
import java.util.regex.Pattern;

/** The national code of an administrative procedure, such as {@code 1.001193}. */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {
    private static final Pattern FORM = Pattern.compile("[0-9]\\.[0-9]{6}");

    /** Throws {@link IllegalArgumentException} unless the value is one digit, a point and six digits. */
    public ProcedureCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is not a procedure code such as 1.001193");
        }
    }

    /** Parses a text that is a code and nothing else; empty otherwise. */
    public static Optional<ProcedureCode> of(String text) {
        return isCode(text) ? Optional.of(new ProcedureCode(text)) : Optional.empty();
    }

    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ProcedureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
