package vn.hoixa.warning;

/**
 * Where a warning came from.
 *
 * @param key the template's id, the report's id, the proposer's village, or the number of the warning it takes back
 */
public record Origin(From from, String key) {
    /** The kinds of origins. */
    public enum From {
        BLANK,
        TEMPLATE,
        REPORT,
        VILLAGE,
        EARLIER
    }

    public static final Origin BLANK = new Origin(From.BLANK, "");

    public static Origin template(String id) {
        return new Origin(From.TEMPLATE, id);
    }

    public static Origin report(String id) {
        return new Origin(From.REPORT, id);
    }
}
