package vn.hoixa.keeping;

import java.util.List;
import java.util.Optional;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revision;

/**
 * A revision as readable text: labelled parts in a fixed order.
 *
 * @param lines those that say something
 */
public record Portrait(List<Line> lines) {
    /**
     * One part.
     *
     * @param id where it stands in a sheet, such as {@code facets.fee}
     * @param label in Vietnamese
     * @param text may have several lines
     */
    public record Line(String id, String label, String text) {}

    public Portrait {
        lines = lines.stream().filter(line -> !line.text().isBlank()).toList();
    }

    /** @param commune whose words name the handlers */
    public static Portrait of(Revision revision, Optional<Commune> commune) {
        return revision.type() == ItemType.PROCEDURE
                ? new ProcedurePortrait(commune).of(revision.procedure())
                : SheetPortrait.of(revision.sheet());
    }

    Optional<Line> line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }
}
