package vn.hoixa.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.OfficerId;

/**
 * The office's decision to open a channel to citizens, as an administrator recorded it.
 *
 * @param revoked when it was taken back, with the reason
 */
public record ChannelDecision(
        UUID id,
        ChannelName channel,
        Paper paper,
        OfficerId recordedBy,
        Instant recordedAt,
        Optional<Revoked> revoked) {

    /**
     * The decision document.
     *
     * @param number as in "12/QĐ-UBND"
     * @param signer name and title of who signed it
     */
    public record Paper(String number, LocalDate date, String signer) {}

    public record Revoked(OfficerId by, Instant at, String reason) {}
}
