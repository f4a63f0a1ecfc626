package vn.hoixa.channel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;
import vn.hoixa.procedure.ProcedureCode;

/** Over the knowledge base of the repository. */
class ProcedurePageTest {
    private static final Snapshot KNOWN = WholeKnowledge.snapshot();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Procedure birth =
            KNOWN.procedure(ProcedureCode.of("1.001193").orElseThrow()).orElseThrow();

    @Test
    void casesNeighboursAndWhatGoesWithItAreOnThePage() {
        var page = ProcedurePage.of(birth, KNOWN, DAY);

        assertThat(page.cases())
                .hasSize(birth.cases().size())
                .allSatisfy(one ->
                        assertThat(one.lines().isEmpty() == one.see().isEmpty()).isFalse());
        assertThat(page.neighbours()).extracting(ProcedurePage.Neighbour::code).contains("1.004884");
        assertThat(page.next())
                .hasValueSatisfying(event -> assertThat(event.key()).isEqualTo("sinh-con"));
        assertThat(page.elsewhere()).isEmpty();
    }

    @Test
    void pastItsReviewByDateNoFacetIsTold() {
        var last = birth.source().reviewBy().orElseThrow();

        assertThat(ProcedurePage.of(birth, KNOWN, last).due()).isEmpty();
        var overdue = ProcedurePage.of(birth, KNOWN, last.plusDays(1));
        assertThat(overdue.due()).isPresent();
        assertThat(overdue.facets()).isEmpty();
        assertThat(overdue.cases()).isEmpty();
    }

    @Test
    void thePaperHasEveryPaperThatEverybodyNeeds() {
        for (var procedure : KNOWN.procedures()) {
            var sheet = Checklist.of(procedure, DAY);
            int always =
                    procedure.papers(DAY).map(papers -> papers.always().size()).orElse(0);
            int when = procedure.papers(DAY).map(papers -> papers.when().size()).orElse(0);

            assertThat(sheet.always()).as("%s", procedure.code()).hasSize(always);
            assertThat(sheet.when().size() + sheet.more())
                    .as("%s", procedure.code())
                    .isEqualTo(when);
        }
    }

    @Test
    void largePrintIsTheRule() {
        var sizes = KNOWN.procedures().stream()
                .map(procedure -> Checklist.of(procedure, DAY).size())
                .toList();

        assertThat(sizes).filteredOn(SheetSize.LARGE::equals).hasSizeGreaterThan(sizes.size() * 3 / 4);
    }
}
