package vn.hoixa.scam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.MaskedText;

/**
 * Messages handed in that are one scam: they name the same number, account or address, or say nearly the same.
 *
 * @param text the words of the first, masked, its links defanged
 * @param signs what the check saw in it, each in a sentence
 * @param people how many distinct senders; one who wrote on the open API counts once a report
 * @param names how many distinct numbers, accounts and addresses they name
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

    /** What came of it. */
    public record Judged(Judgement what, String reason, OfficerId by, Instant at) {}
}
