package vn.hoixa.console.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.console.figures.Edition.Compared;
import vn.hoixa.console.frame.Times;
import vn.hoixa.document.Letterhead;
import vn.hoixa.figures.FiguresBook;
import vn.hoixa.figures.Period;
import vn.hoixa.knowledge.Knowledge;

/** Computes editions on request; none is stored. */
@Component
class Editions {
    private final FiguresBook book;
    private final Knowledge knowledge;
    private final Letterhead letterhead;
    private final Clock clock;

    Editions(FiguresBook book, Knowledge knowledge, Letterhead letterhead, Clock clock) {
        this.book = book;
        this.knowledge = knowledge;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    Edition of(Period period) {
        var unit = knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("xã");
        return new Edition(compared(period), clock.instant(), unit, letterhead);
    }

    private Compared compared(Period period) {
        var lastYear = Optional.of(book.of(period.yearBefore()))
                .filter(figures -> figures.asking().turns() > 0);
        return new Compared(book.of(period), book.of(period.before()), lastYear);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
    }
}
