package vn.hoixa.office;

/** Whose business a question is, which decides who may clear it. */
public sealed interface Matter {
    /** A question about a procedure of a field of work (lĩnh vực). */
    record OfField(String field) implements Matter {}

    /** A question about something that the commune police handle, whatever its field. */
    record OfPolice() implements Matter {}

    /** A question that belongs to no procedure: for the centre's reception desk. */
    record OfReception() implements Matter {}
}
