package vn.hoixa.console.deviation;

import vn.hoixa.deviation.Deviation;
import vn.hoixa.deviation.WeekFigures;

/**
 * A pause proposed because of two bad weeks.
 *
 * @param why the prepared reason
 */
record Proposal(String why) {
    static Proposal of(Deviation.Alarm alarm, double leastShare) {
        return new Proposal("Hai tuần liền câu trả lời đúng dưới " + WeekRow.percent(leastShare) + ": "
                + week(alarm.earlier()) + "; " + week(alarm.later()) + ".");
    }

    private static String week(WeekFigures week) {
        return "tuần " + WeekRow.day(week.week().monday()) + " đúng "
                + week.sample().right() + "/" + week.sample().told();
    }
}
