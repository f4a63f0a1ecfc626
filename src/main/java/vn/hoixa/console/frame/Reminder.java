package vn.hoixa.console.frame;

import java.util.List;
import vn.hoixa.office.Officer;

/** A reminder at the top of every page of the console, implemented by the room it belongs to. */
public interface Reminder {
    /**
     * One reminder.
     *
     * @param tone a CSS class: {@code late} or {@code soon}
     */
    record Line(String words, String path, String tone) {}

    /** The reminders for this officer. */
    List<Line> of(Officer officer);
}
