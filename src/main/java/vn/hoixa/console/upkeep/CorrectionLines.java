package vn.hoixa.console.upkeep;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.correction.Affected;
import vn.hoixa.correction.Corrections;

/** Creates the list of changes after which people hold an old text. */
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
     * @param parts the parts that read differently now
     * @param told number of people who got the old text
     * @param waiting how many of them still need a correction
     * @param answers number of officers' answers to be reviewed
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
