package vn.hoixa.console.figures;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.figures.FiguresBook;
import vn.hoixa.figures.Period;
import vn.hoixa.knowledge.Knowledge;

/** Makes editions as they are asked for; none is kept. */
@Component
class Editions {
    private final FiguresBook book;
    private final Knowledge knowledge;
    private final Clock clock;

    Editions(FiguresBook book, Knowledge knowledge, Clock clock) {
        this.book = book;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    Edition of(Period period) {
        var unit = knowledge
                .snapshot()
                .commune()
                .map(commune -> commune.unit().text())
                .orElse("xã");
        return new Edition(book.of(period), book.of(period.before()), clock.instant(), unit);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
    }
}
