package vn.hoixa.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.hoixa.office.Settings;

/**
 * Night hours, in which only urgent broadcasts are sent; replies are sent at any hour.
 *
 * @param from first minute of the night, Vietnamese time
 * @param until first minute of the day; if equal to {@code from}, there is no night
 */
public record QuietHours(LocalTime from, LocalTime until) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** From 21:00 to 06:30. */
    static final QuietHours STANDARD = new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 30));

    /** The office's setting, written "21:00-06:30". */
    public static final Settings.Key<QuietHours> SETTING =
            new Settings.Key<>("delivery.quiet-hours", STANDARD, QuietHours::parse);

    static QuietHours parse(String text) {
        var ends = text.split("-", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("quiet hours are written 21:00-06:30, not " + text);
        }
        try {
            return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("quiet hours are written 21:00-06:30, not " + text, e);
        }
    }

    /** From two form fields; empty when one is not a time of day. */
    public static Optional<QuietHours> typed(String from, String until) {
        try {
            return Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(until)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean contain(Instant now) {
        var time = LocalTime.ofInstant(now, ZONE);
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** The end of the night that contains this moment. */
    public Instant end(Instant now) {
        var local = ZonedDateTime.ofInstant(now, ZONE);
        var today = local.with(until);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    /** In the format of the setting. */
    @Override
    public String toString() {
        return from + "-" + until;
    }
}
