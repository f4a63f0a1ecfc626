package vn.hoixa.scam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.MaskedText;

/**
 * A group of reported messages about one scam: they name the same number, account or address, or have nearly the same
 * words.
 *
 * @param text the words of the first message, masked, links defanged
 * @param signs the signs found in it, each as a sentence
 * @param people number of distinct senders; on the open API each report counts as one
 * @param names number of distinct numbers, accounts and addresses in them
 */
public record ReportGroup(
        UUID id,
        MaskedText text,
        List<String> signs,
        int reports,
        int people,
        int names,
        Instant first,
        Instant last,
        Optional<Judged> judged) {
    public ReportGroup {
        signs = List.copyOf(signs);
    }

    /** The judgement of a group. */
    public record Judged(Judgement what, String reason, OfficerId by, Instant at) {}
}
