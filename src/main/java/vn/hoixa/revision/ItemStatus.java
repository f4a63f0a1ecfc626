package vn.hoixa.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoixa.office.OfficerId;
import vn.hoixa.procedure.Facet;

/**
 * Status of an item at one moment, without its content.
 *
 * @param latest the newest revision that was ever published
 * @param waiting the pending revision
 * @param suspension why automatic answering of it is suspended
 * @param differing facets in which an import contradicts the published revision
 */
public record ItemStatus(
        Slot slot,
        Optional<Mark> latest,
        Optional<Mark> waiting,
        Optional<Suspension> suspension,
        List<Facet> differing) {
    /** A revision by its id and the hash of its content. */
    public record Mark(
            RevisionId revision, String hash, Version.State state, Instant writtenAt, Optional<LocalDate> reviewBy) {}

    /** A suspension from automatic answering ("tạm dừng"). */
    public record Suspension(Instant since, OfficerId by, String why) {}

    public ItemStatus {
        differing = List.copyOf(differing);
    }

    /** The revision that citizens are answered from, unless it is suspended or past its review-by date. */
    public Optional<Mark> inForce() {
        return latest.filter(mark -> mark.state().isInForce());
    }

    /** The revision to work on: the pending one, otherwise the newest. */
    public Mark newest() {
        return waiting.or(() -> latest).orElseThrow();
    }
}
