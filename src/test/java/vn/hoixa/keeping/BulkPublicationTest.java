package vn.hoixa.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/** A signature under many procedures is under procedures that were read. */
class BulkPublicationTest {
    private static final String CIVIL = "Hộ tịch";
    private static final LocalDate COMPARED = KeepingFixture.TODAY.minusDays(1);

    private final KeepingFixture keeping = new KeepingFixture("procedures/ho-tich/", "procedures/hoi/", "commune.yaml");
    private final Officer editor = keeping.knowledge.anEditor();

    BulkPublicationTest() {
        keeping.knowledge.imports().ofBase(_ -> {});
    }

    @Test
    void withoutReadingTenOfThemNothingIsPublished() {
        var chosen = clean();
        assertThat(chosen).hasSizeGreaterThan(BulkPublication.SAMPLE);
        open(chosen.subList(0, 9));

        assertThat(reasons(publish(CIVIL, chosen)))
                .containsExactly("Mới mở xem 9 thủ tục đã chọn, cần mở xem ít nhất 10.");
        assertThat(keeping.knowledge.snapshot().procedures()).isEmpty();

        open(chosen.subList(9, 10));
        var done = (Result.Done) publish(CIVIL, chosen);

        assertThat(done.changes()).hasSize(chosen.size());
        assertThat(keeping.knowledge.snapshot().procedures()).hasSize(chosen.size());
        var published = keeping.knowledge
                .revisions()
                .of(new Slot(ItemType.PROCEDURE, chosen.getFirst()))
                .getFirst();
        assertThat(published.state()).isEqualTo(Version.State.PUBLISHED);
        assertThat(published.published().orElseThrow().why().orElseThrow())
                .contains("đã đối chiếu với Cổng Dịch vụ công quốc gia ngày 23/11/2026")
                .contains(chosen.size() + " thủ tục");
    }

    @Test
    void ofFewAllHaveToBeRead() {
        var two = clean().subList(0, 2);
        open(two.subList(0, 1));
        assertThat(reasons(publish(CIVIL, two))).containsExactly("Mới mở xem 1 thủ tục đã chọn, cần mở xem ít nhất 2.");
        open(two);
        assertThat(publish(CIVIL, two)).isInstanceOf(Result.Done.class);
    }

    @Test
    void whatAnotherOfficerReadIsNotRead() {
        var two = clean().subList(0, 2);
        open(two);
        var other = keeping.knowledge.office().anOfficer(Role.LEADER);
        assertThat(keeping.bulk.publish(CIVIL, two, COMPARED, "", other)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void aProcedureOfAnotherFieldGoesNotWithThem() {
        var civil = clean().subList(0, 1);
        var other = keeping.catalogue.entries().stream()
                .filter(entry -> entry.slot().type() == ItemType.PROCEDURE)
                .filter(entry -> !entry.field().equals(CIVIL))
                .findFirst()
                .orElseThrow();
        var mixed = List.of(civil.getFirst(), other.slot().key());
        open(mixed);
        assertThat(reasons(publish(CIVIL, mixed))).singleElement().asString().contains("một lĩnh vực");
    }

    @Test
    void whoDoesNotKeepKnowledgeDoesNotPublish() {
        var two = clean().subList(0, 2);
        var reviewer = keeping.knowledge.office().aReviewerOf(CIVIL);
        keeping.bulk.candidates(CIVIL, reviewer).forEach(each -> keeping.remarks.opened(each.content(), reviewer));
        assertThat(keeping.bulk.publish(CIVIL, two, COMPARED, "", reviewer)).isInstanceOf(Result.NotAllowed.class);
    }

    private List<String> clean() {
        return keeping.bulk.candidates(CIVIL, editor).stream()
                .filter(candidate -> candidate.obstacles().isEmpty())
                .map(candidate -> candidate.entry().slot().key())
                .toList();
    }

    private void open(List<String> keys) {
        keeping.bulk.candidates(CIVIL, editor).stream()
                .filter(candidate -> keys.contains(candidate.entry().slot().key()))
                .forEach(candidate -> keeping.remarks.opened(candidate.content(), editor));
    }

    private Result publish(String field, List<String> keys) {
        return keeping.bulk.publish(field, keys, COMPARED, "", editor);
    }

    private static List<String> reasons(Result result) {
        return ((Result.Refused) result).reasons();
    }
}
