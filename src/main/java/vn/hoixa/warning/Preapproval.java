package vn.hoixa.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.OfficerId;

/**
 * A template's exact text that the police approved in advance ("duyệt sẵn"), so that one person can send it at night.
 *
 * @param content its content; the area are the villages it was approved for
 * @param sendsAWeek the most sends to one village from Monday to Sunday
 * @param lastDay the last day on which it may be sent
 * @param text the exact text
 */
public record Preapproval(
        long id,
        String template,
        Content content,
        int sendsAWeek,
        LocalDate lastDay,
        OfficerId by,
        Instant at,
        UUID approval,
        UUID text,
        Optional<Revoked> revoked) {
    /** Its revocation. */
    public record Revoked(OfficerId by, Instant at, String why) {}

    public boolean holdsOn(LocalDate day) {
        return revoked.isEmpty() && !day.isAfter(lastDay);
    }
}
