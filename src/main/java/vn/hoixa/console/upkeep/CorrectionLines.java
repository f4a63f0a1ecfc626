package vn.hoixa.console.upkeep;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.correction.Affected;
import vn.hoixa.correction.Corrections;

/** The changes that people were told otherwise before, as lines of the list. */
@Component
class CorrectionLines {
    private final Corrections corrections;
    private final CaseViews views;

    CorrectionLines(Corrections corrections, CaseViews views) {
        this.corrections = corrections;
        this.views = views;
    }

    /**
     * A change.
     *
     * @param parts what reads otherwise now
     * @param told how many people were told otherwise
     * @param waiting how many of them still are to be told
     * @param answers how many of the officers' answers are to be read again
     */
    record Line(String path, String name, String key, String what, String parts, int told, int waiting, int answers) {
        public boolean isOpen() {
            return waiting > 0 || answers > 0;
        }
    }

    List<Line> rows() {
        return corrections.list().stream().map(this::line).toList();
    }

    private Line line(Corrections.Listed listed) {
        var affected = listed.affected();
        return new Line(
                CaseViews.path(affected.slot()),
                affected.name(),
                affected.slot().key(),
                views.what(affected),
                affected.changes().stream().map(Affected.Change::label).collect(Collectors.joining(", ")),
                listed.told(),
                listed.waiting(),
                affected.approved().size());
    }
}
