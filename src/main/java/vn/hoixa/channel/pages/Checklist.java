package vn.hoixa.channel.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;

/**
 * Printable checklist of documents to bring, on one sheet of A4: for home, the counter, and people without a phone.
 *
 * <p>The largest print size that fits is used. Where even the smallest does not fit, cases are left to the page behind
 * the QR code, and a line says how many; documents that everybody needs are never left out.
 *
 * @param always documents for everybody
 * @param when documents for a case
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

    /** How many cases fit in the smallest print, beside the line that says how many there are. */
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

    /** The place in full, since somebody has to find it; for other facets the beginning. */
    private static Optional<Line> line(Procedure procedure, Facet facet, LocalDate on) {
        var words = facet == Facet.PLACE ? procedure.whole(facet, on) : procedure.brief(facet, on);
        return words.map(passage -> new Line(facet.label(), passage.text().replace('\n', ' ')));
    }
}
