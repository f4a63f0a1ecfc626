package vn.hoixa.office;

/** Whose business a question is, as far as the right to clear it goes. */
public sealed interface Matter {
    /** A question about a procedure of a field of work (lĩnh vực). */
    record OfField(String field) implements Matter {}

    /** A question about something that the commune police handle, whatever its field. */
    record OfPolice() implements Matter {}

    /** A question that no procedure claims: the centre's reception desk. */
    record OfReception() implements Matter {}
}
