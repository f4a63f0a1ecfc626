package vn.hoixa.bulletin;

/** One version of a warning's content. A draft may be incomplete: see {@link Completeness}. */
public record Content(
        Classification kind, Severity severity, Words words, SourceDocument source, Term term, Area area) {
    public Content with(Words other) {
        return new Content(kind, severity, other, source, term, area);
    }

    public Content with(Term other) {
        return new Content(kind, severity, words, source, other, area);
    }

    public Content with(Area other) {
        return new Content(kind, severity, words, source, term, other);
    }

    public Content with(SourceDocument other) {
        return new Content(kind, severity, words, other, term, area);
    }
}
