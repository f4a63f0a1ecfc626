package vn.hoixa.channel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.WholeKnowledge;

/** Over the knowledge base of the repository. */
class AboutPageTest {
    private static final Snapshot KNOWN = WholeKnowledge.snapshot();
    private static final AboutSettings UNDECIDED = new AboutSettings("", "", "", "");

    @Test
    void whatTheLawSaysIsToldByPublishedAnswersUntilTheirReviewIsOverdue() {
        assertThat(AboutPage.of(KNOWN, UNDECIDED, LocalDate.of(2026, 11, 24)).law())
                .extracting(AboutPage.Law::basis)
                .anySatisfy(basis -> assertThat(basis).contains("134/2025/QH15"))
                .anySatisfy(basis -> assertThat(basis).contains("91/2025/QH15"));
        assertThat(AboutPage.of(KNOWN, UNDECIDED, LocalDate.of(2040, 1, 1)).law())
                .isEmpty();
    }

    @Test
    void onlyWhatIsAnsweredTodayIsCounted() {
        var now = AboutPage.of(KNOWN, UNDECIDED, LocalDate.of(2026, 11, 24)).scope();
        var later = AboutPage.of(KNOWN, UNDECIDED, LocalDate.of(2040, 1, 1)).scope();

        assertThat(now.procedures()).isBetween(80L, (long) KNOWN.procedures().size());
        assertThat(later.procedures()).isZero();
        assertThat(later.answers()).isZero();
    }

    @Test
    void everyPlaceWherePeopleAnswerIsNamedWithItsHours() {
        var page = AboutPage.of(KNOWN, UNDECIDED, LocalDate.of(2026, 11, 24));

        assertThat(page.doors())
                .hasSize(KNOWN.commune().orElseThrow().servicePoints().size())
                .allSatisfy(door -> assertThat(door.hours()).isNotBlank());
        assertThat(page.doors().getFirst().dial()).matches("[0-9+]{9,}");
        assertThat(page.reception()).contains("tiếp công dân").endsWith(".");
    }
}
