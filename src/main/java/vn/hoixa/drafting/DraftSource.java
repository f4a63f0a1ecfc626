package vn.hoixa.drafting;

/**
 * A passage that a draft may use as a source, cited as {@code [number]}.
 *
 * @param number from 1, its place in the request
 * @param title what it is about, such as the short name of a procedure
 * @param part which part of it, such as "Phí, lệ phí"
 * @param text published words
 */
public record DraftSource(int number, String title, String part, String text) {
    public DraftSource {
        if (number < 1 || text.isBlank()) {
            throw new IllegalArgumentException("a source has a number from 1 and says something: " + number);
        }
    }

    /** Its whole text with the heading: all that a draft may repeat. */
    String said() {
        return title + ". " + part + ": " + text;
    }

    /** Its citation, such as {@code [2]}. */
    public String token() {
        return "[" + number + "]";
    }
}
