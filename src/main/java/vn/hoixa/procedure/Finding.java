package vn.hoixa.procedure;

/**
 * An error in a file that has to be corrected.
 *
 * @param file the file, and the line where a line can be named
 * @param field the path inside it, such as {@code facets.fee[0].amount}
 * @param value what stands there, shortened
 * @param rule what is expected, in Vietnamese
 */
public record Finding(String file, String field, String value, String rule) {
    private static final int MOST = 80;

    public Finding {
        value = value.length() > MOST ? value.substring(0, MOST) + "…" : value;
    }

    @Override
    public String toString() {
        String place = field + (value.isEmpty() ? "" : " \"" + value + "\"");
        return file + ": " + (place.isEmpty() ? "" : place.strip() + ": ") + rule;
    }
}
