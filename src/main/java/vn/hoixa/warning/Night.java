package vn.hoixa.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.delivery.QuietHours;
import vn.hoixa.office.Settings;
import vn.hoixa.office.WorkingCalendar;

/** Night rules for warnings: urgent ones are sent at any hour, others in the morning. */
public record Night(QuietHours hours) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    static Night of(Settings settings) {
        return new Night(settings.get(QuietHours.SETTING));
    }

    /** Whether a warning of this severity waits for the morning when sent at night. */
    public boolean holds(Severity severity) {
        return severity != Severity.URGENT && !hours.from().equals(hours.until());
    }

    /** When a warning sent at a moment goes out: then, or in the morning. */
    public Instant leaves(Severity severity, Instant sent) {
        return holds(severity) && hours.contain(sent) ? hours.end(sent) : sent;
    }

    /** The day in Vietnam on which it goes out. */
    LocalDate dayOfLeaving(Severity severity, Instant sent) {
        return LocalDate.ofInstant(leaves(severity, sent), WorkingCalendar.ZONE);
    }

    /** When a warning of this severity reaches people, as the end of a sentence. */
    public String arrival(Severity severity) {
        return holds(severity)
                ? "gửi từ " + hour(hours.from()) + " đến " + hour(hours.until()) + " thì " + hour(hours.until())
                        + " sáng mới đến máy bà con, có giá trị ít nhất hết ngày đó"
                : "đến máy bà con ngay, cả ban đêm";
    }

    /** The result of sending at a moment, as a sentence. */
    public String sent(Severity severity, Instant sent) {
        return leaves(severity, sent).isAfter(sent)
                ? "Đang đêm, tin mức " + severity.label() + " đến " + hour(hours.until())
                        + " sáng mới đi, có giá trị ít nhất hết ngày hôm đó."
                : "Tin đang đi.";
    }

    private static String hour(LocalTime time) {
        return HOUR.format(time);
    }
}
