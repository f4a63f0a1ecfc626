package vn.hoixa.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoixa.office.OfficerId;
import vn.hoixa.procedure.Facet;

/**
 * How an item stands at one moment, without its content.
 *
 * @param latest the newest revision that was ever published
 * @param waiting the one that waits to be published
 * @param suspension why it is out of automatic answering for a while
 * @param differing facets in which an import contradicts what is in force
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

    /** Out of automatic answering ("tạm dừng") since a moment. */
    public record Suspension(Instant since, OfficerId by, String why) {}

    public ItemStatus {
        differing = List.copyOf(differing);
    }

    /** What citizens are told by, unless it is suspended or past its review day. */
    public Optional<Mark> inForce() {
        return latest.filter(mark -> mark.state().isInForce());
    }

    /** The one to work on: what waits, otherwise the newest. */
    public Mark newest() {
        return waiting.or(() -> latest).orElseThrow();
    }
}
