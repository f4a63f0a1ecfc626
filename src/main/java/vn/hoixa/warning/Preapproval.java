package vn.hoixa.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.OfficerId;

/**
 * The exact text of a template that the police cleared beforehand ("duyệt sẵn"), so that it can be sent alone at night.
 *
 * @param content what is sent; its area are the villages it was cleared for
 * @param sendsAWeek how often at most in one village from Monday to Sunday
 * @param lastDay the last day on which it may be sent
 * @param text the very text
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
    /** That it was taken back. */
    public record Revoked(OfficerId by, Instant at, String why) {}

    public boolean holdsOn(LocalDate day) {
        return revoked.isEmpty() && !day.isAfter(lastDay);
    }
}
