package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;

/**
 * What to bring, on one sheet of A4 with boxes to tick: for the kitchen table, the counter, and people without a phone.
 *
 * <p>Everything is set in the largest print in which it fits. Where even the smallest is too much, cases are left to the
 * page that the code leads to, and a line says how many; papers that everybody needs are never left out.
 *
 * @param always papers for everybody
 * @param when papers for a case
 * @param more how many cases did not fit
 * @param lines other facets in short
 */
record Checklist(
        SheetSize size, List<String> always, List<String> when, int more, List<String> notNeeded, List<Line> lines) {
    private static final List<Facet> LINES =
            List.of(Facet.PLACE, Facet.TIME_LIMIT, Facet.FEE, Facet.FORM, Facet.DEADLINE, Facet.ONLINE);

    /** A facet in short. */
    record Line(String label, String words) {}

    Checklist {
        always = List.copyOf(always);
        when = List.copyOf(when);
        notNeeded = List.copyOf(notNeeded);
        lines = List.copyOf(lines);
    }

    static Checklist of(Procedure procedure, LocalDate on) {
        var papers = procedure.papers(on);
        var whole = new Checklist(
                SheetSize.LARGE,
                words(papers, Procedure.Papers::always),
                words(papers, Procedure.Papers::when),
                0,
                words(papers, Procedure.Papers::notNeeded),
                LINES.stream()
                        .flatMap(facet -> line(procedure, facet, on).stream())
                        .toList());
        return whole.fitted(procedure.shortName().text());
    }

    private Checklist fitted(String title) {
        for (var size : SheetSize.values()) {
            if (fitsIn(size, title)) {
                return in(size, when.size());
            }
        }
        return in(SheetSize.SMALL, casesFor(room(SheetSize.SMALL, title)));
    }

    private boolean fitsIn(SheetSize size, String title) {
        return size.ofBoxes(when) <= room(size, title);
    }

    private double room(SheetSize size, String title) {
        return size.roomUnder(title) - size.ofBoxes(always) - size.ofBoxes(notNeeded) - size.ofRows(lines);
    }

    /** How many cases there is room for in small print, beside the line that says how many there are. */
    private int casesFor(double room) {
        double used = SheetSize.SMALL.ofHeading() + SheetSize.SMALL.ofLine();
        int cases = 0;
        for (var one : when) {
            used += SheetSize.SMALL.ofBox(one);
            if (used > room) {
                break;
            }
            cases++;
        }
        return cases;
    }

    private Checklist in(SheetSize other, int cases) {
        return new Checklist(other, always, when.subList(0, cases), when.size() - cases, notNeeded, lines);
    }

    private static List<String> words(
            Optional<Procedure.Papers> papers, Function<Procedure.Papers, List<Passage>> part) {
        return papers.map(part).orElse(List.of()).stream().map(Passage::text).toList();
    }

    /** The place in full, since somebody has to find it; of everything else the beginning. */
    private static Optional<Line> line(Procedure procedure, Facet facet, LocalDate on) {
        var words = facet == Facet.PLACE ? procedure.whole(facet, on) : procedure.brief(facet, on);
        return words.map(passage -> new Line(facet.label(), passage.text().replace('\n', ' ')));
    }
}
