package vn.hoixa.console.figures;

import java.util.List;
import java.util.stream.IntStream;
import vn.hoixa.figures.Figures;
import vn.hoixa.figures.Figures.Counted;

/** Charts of the page: the server computes the position of each shape, and a table beside them has the same figures. */
final class Chart {
    /** Width of one column; the height of the chart is 100. */
    private static final int STEP = 10;

    private static final int GAP = 2;

    private Chart() {}

    /**
     * A bar of a ranking.
     *
     * @param width 0 to 100; the longest of its ranking is 100
     * @param share of the whole, in percent
     */
    record Bar(String name, String number, int width, String share) {}

    /**
     * A stacked column chart over time.
     *
     * @param width of the drawing
     * @param top the value at its upper edge
     */
    record Columns(int width, String top, List<Column> columns) {
        public String first() {
            return columns.getFirst().label;
        }

        public String last() {
            return columns.getLast().label;
        }
    }

    /** @param parts from bottom to top */
    record Column(String label, List<Part> parts, Figures.Stretch figures) {}

    /** @param kind a CSS class, with a pattern that distinguishes it without colour */
    record Part(String kind, int x, int width, double y, double height) {}

    /** Bars with each value as a share of the largest. */
    static List<Bar> bars(List<Counted> ranked) {
        int most = ranked.stream().mapToInt(Counted::number).max().orElse(0);
        int all = ranked.stream().mapToInt(Counted::number).sum();
        return ranked.stream()
                .map(each -> new Bar(
                        each.name(),
                        Say.number(each.number()),
                        most == 0 ? 0 : Math.round(100f * each.number() / most),
                        all == 0 ? Say.NONE : Math.round(100f * each.number() / all) + " %"))
                .toList();
    }

    static Columns columns(List<Figures.Stretch> course) {
        int most = course.stream().mapToInt(Figures.Stretch::turns).max().orElse(0);
        int top = roundTop(most);
        return new Columns(
                course.size() * STEP,
                Say.number(top),
                IntStream.range(0, course.size())
                        .mapToObj(at -> column(at, course.get(at), top))
                        .toList());
    }

    /** The next of 1, 2, 5, 10, 20, 50 … that is large enough. */
    private static int roundTop(int most) {
        int unit = 1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        for (int step : new int[] {1, 2, 5, 10}) {
            if (unit * step >= most) {
                return unit * step;
            }
        }
        throw new IllegalStateException("ten units hold " + most);
    }

    private static Column column(int at, Figures.Stretch figures, int top) {
        double answered = 100.0 * figures.answered() / top;
        double waiting = 100.0 * figures.waiting() / top;
        double other = 100.0 * figures.other() / top;
        return new Column(
                figures.label(),
                List.of(
                        part("answered", at, 0, answered),
                        part("waiting", at, answered, waiting),
                        part("other", at, answered + waiting, other)),
                figures);
    }

    private static Part part(String kind, int at, double below, double height) {
        return new Part(kind, at * STEP + GAP / 2, STEP - GAP, rounded(100 - below - height), rounded(height));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
