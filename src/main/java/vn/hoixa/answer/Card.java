package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;

/**
 * Builds an answer of at most {@value #LONGEST} characters, prefixes not counted, from lines of which some are
 * optional. Optional lines are dropped from the end.
 */
final class Card {
    private static final int LONGEST = 900;

    private record Line(Consumer<Composition> words, Weight weight) {}

    private enum Weight {
        NEEDED,
        MAY_STAY_OUT
    }

    private final List<Line> lines = new ArrayList<>();

    Card add(Consumer<Composition> line) {
        lines.add(new Line(line, Weight.NEEDED));
        return this;
    }

    Card addIfRoom(Consumer<Composition> line) {
        lines.add(new Line(line, Weight.MAY_STAY_OUT));
        return this;
    }

    /**
     * @param bare makes a text without prefixes, for measuring
     * @param open makes a text with its prefixes
     */
    ClearedText clear(Supplier<Composition> bare, Supplier<Composition> open) {
        while (written(bare.get()).body().length() > LONGEST && dropLast()) {}
        return written(open.get());
    }

    private boolean dropLast() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).weight() == Weight.MAY_STAY_OUT) {
                lines.remove(i);
                return true;
            }
        }
        return false;
    }

    private ClearedText written(Composition text) {
        lines.forEach(line -> line.words().accept(text));
        return text.clear();
    }
}
