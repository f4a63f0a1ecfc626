package vn.hoixa.console.deviation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoixa.deviation.WeekFigures;

/**
 * Line chart of weekly shares, in SVG view box units: 0 at the top, weeks from left to right.
 *
 * @param line points of the SVG polyline; empty with fewer than two weeks
 * @param limitAt height of the share below which a week is bad
 * @param floor the lowest share shown, in percent
 */
record ShareChart(List<Dot> dots, String line, double limitAt, String limit, int floor) {
    static final int WIDTH = 560;
    static final int HEIGHT = 160;
    private static final int LEFT = 44;
    private static final int RIGHT = 20;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;

    /** A week as a point of the chart. */
    record Dot(double x, double y, String day, String share, String tone) {}

    /** @param weeks fully judged weeks, latest first */
    static ShareChart of(List<WeekFigures> weeks, double leastShare) {
        double lowest = Math.min(
                leastShare, weeks.stream().mapToDouble(WeekFigures::share).min().orElse(leastShare));
        int floor = Math.max(0, (int) Math.floor(lowest * 10 - 0.5) * 10);
        var dots = new ArrayList<Dot>();
        for (var week : weeks.reversed()) {
            dots.add(new Dot(
                    x(dots.size(), weeks.size()),
                    y(week.share(), floor),
                    WeekRow.day(week.week().monday()),
                    WeekRow.percent(week.share()),
                    week.share() < leastShare ? "bad" : "good"));
        }
        return new ShareChart(dots, line(dots), y(leastShare, floor), WeekRow.percent(leastShare), floor);
    }

    private static double x(int at, int all) {
        double width = WIDTH - LEFT - RIGHT;
        return all == 1 ? LEFT + width / 2 : LEFT + width * at / (all - 1);
    }

    private static double y(double share, int floor) {
        double height = HEIGHT - TOP - BOTTOM;
        return TOP + height * (1 - share) / (1 - floor / 100.0);
    }

    private static String line(List<Dot> dots) {
        return dots.size() < 2
                ? ""
                : String.join(
                        " ",
                        dots.stream()
                                .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x, dot.y))
                                .toList());
    }
}
