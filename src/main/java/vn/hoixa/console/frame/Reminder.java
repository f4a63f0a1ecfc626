package vn.hoixa.console.frame;

import java.util.List;
import vn.hoixa.office.Officer;

/** What must not be overlooked, at the top of every page of the console; the room that knows of it implements it. */
public interface Reminder {
    /**
     * One thing that waits for somebody.
     *
     * @param tone a class of the style sheet: {@code late} or {@code soon}
     */
    record Line(String words, String path, String tone) {}

    /** What waits for this officer. */
    List<Line> of(Officer officer);
}
