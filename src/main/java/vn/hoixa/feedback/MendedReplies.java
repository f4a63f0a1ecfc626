package vn.hoixa.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.turn.Received.NamedProcedure;

/** Lists the complaints that officers resolved by a correction, for modules that learn from them. */
@Component
public class MendedReplies {
    private final ComplaintRows rows;
    private final Complaints complaints;

    MendedReplies(ComplaintRows rows, Complaints complaints) {
        this.rows = rows;
        this.complaints = complaints;
    }

    /**
     * Complaints settled after a moment, latest first, at most {@code limit}; one that was voted on again since is not
     * settled.
     */
    public List<Mended> since(Instant start, int limit) {
        return complaints.of(rows.mendedSince(start, limit)).stream()
                .flatMap(one -> mended(one).stream())
                .toList();
    }

    private static Optional<Mended> mended(Complaint one) {
        var told = one.told().about().procedures().stream()
                .map(NamedProcedure::code)
                .toList();
        return one.outcome()
                .map(Complaint.Outcome::remedy)
                .filter(Remedy.Mended.class::isInstance)
                .map(Remedy.Mended.class::cast)
                .map(remedy -> new Mended(
                        one.id(),
                        one.told().asked(),
                        one.judgement().map(Complaint.Judgement::fault).orElse(one.chosen()),
                        remedy.item(),
                        told));
    }
}
