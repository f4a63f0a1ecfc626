package vn.hoixa.bulletin;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A ready-made warning of {@code knowledge-base/warnings/}.
 *
 * @param id name of its file
 * @param source its source; empty where no document names this scam, so that the officer has to name one
 * @param days its validity in days, at most {@value Term#LONGEST_DAYS}
 */
public record Template(
        String id, Classification kind, Severity severity, Words words, Optional<SourceDocument> source, int days) {
    /** A draft of it for the whole commune, valid from a day. */
    public Content on(LocalDate day) {
        return new Content(
                kind,
                severity,
                words,
                source.orElse(SourceDocument.NONE),
                new Term(day, day.plusDays(days)),
                Area.COMMUNE);
    }
}
