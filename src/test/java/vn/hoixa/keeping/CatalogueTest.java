package vn.hoixa.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** Everything that is kept, as a list: found, filtered, with what it lacks. Over the knowledge base of the repository. */
class CatalogueTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
    private static final Slot BIRTH = new Slot(ItemType.PROCEDURE, "1.001193");

    /** Only read. */
    private static final TestKnowledge SHIPPED = TestKnowledge.shipped(CLOCK);

    private Catalogue catalogue(TestKnowledge knowledge) {
        return new Catalogue(knowledge.revisions(), knowledge.current(), BaseFiles.packed(), CLOCK);
    }

    @Test
    void whatWasImportedWaitsAndWhatWasPublishedIsInForce() {
        var knowledge = TestKnowledge.on(
                TestDatabase.fresh(), CLOCK, TestKnowledge.aPartOfTheBase("procedures/ho-tich/1.0", "commune.yaml"));
        knowledge.imports().ofBase(_ -> {});
        var waiting = catalogue(knowledge).entry(BIRTH).orElseThrow();
        assertThat(waiting.state()).isEqualTo(CatalogueEntry.State.WAITING);
        assertThat(waiting.waiting()).isPresent();
        assertThat(waiting.inForce()).isEmpty();

        knowledge.store().publish(knowledge.anEditor(), Set.of());

        var published = catalogue(knowledge).entry(BIRTH).orElseThrow();
        assertThat(published.state()).isEqualTo(CatalogueEntry.State.IN_FORCE);
        assertThat(published.waiting()).isEmpty();
        assertThat(published.inForce()).isEqualTo(waiting.waiting());
        assertThat(published.name()).isEqualTo("Đăng ký khai sinh");
        assertThat(published.field()).isEqualTo("Hộ tịch");
        assertThat(published.handlerName()).startsWith("Trung tâm Phục vụ hành chính công");
        assertThat(published.reviewBy())
                .isPresent()
                .isEqualTo(knowledge
                        .snapshot()
                        .procedure(new ProcedureCode("1.001193"))
                        .orElseThrow()
                        .source()
                        .reviewBy());
    }

    @Test
    void anItemIsFoundByAnyOfItsWordsWithoutAccents() {
        var catalogue = catalogue(SHIPPED);
        assertThat(named(catalogue, "lam giay khai sinh cho con")).contains("Đăng ký khai sinh");
        assertThat(named(catalogue, "1.001193")).containsExactly("Đăng ký khai sinh");
        assertThat(named(catalogue, "khong co chu nao la xylophon")).isEmpty();
    }

    @Test
    void filtersTakeAwayAndNeverAdd() {
        var catalogue = catalogue(SHIPPED);
        var procedures = catalogue.find(CatalogueFilter.of(ItemType.PROCEDURE));
        var everything = catalogue.entries();
        assertThat(procedures)
                .hasSizeGreaterThan(80)
                .allSatisfy(entry -> assertThat(entry.slot().type()).isEqualTo(ItemType.PROCEDURE));
        assertThat(everything).hasSizeGreaterThan(procedures.size()).containsAll(procedures);

        var civil = catalogue.find(filter(Optional.of("Hộ tịch"), Optional.empty(), Optional.empty()));
        assertThat(civil)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.field()).isEqualTo("Hộ tịch"));
        var due = catalogue.find(filter(Optional.empty(), Optional.of(LocalDate.of(2027, 3, 1)), Optional.empty()));
        assertThat(due)
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.reviewBy().orElseThrow()).isBeforeOrEqualTo(LocalDate.of(2027, 3, 1)));
        var unclear = catalogue.find(filter(Optional.empty(), Optional.empty(), Optional.of(Gap.Kind.UNCLEAR)));
        assertThat(unclear).isNotEmpty().hasSizeLessThan(procedures.size());
    }

    @Test
    void aGapNamesItsPartAndItsReason() {
        var gaps = catalogue(SHIPPED).entries().stream()
                .flatMap(entry -> entry.gaps().stream())
                .filter(gap -> gap.kind() == Gap.Kind.UNCLEAR)
                .toList();
        assertThat(gaps).extracting(gap -> gap.facet().orElseThrow()).contains(Facet.FEE);
        assertThat(gaps).allSatisfy(gap -> assertThat(gap.reason()).isNotBlank());
    }

    @Test
    void aListIsShownInPagesAndPastTheLastOneIsTheLast() {
        var list = catalogue(SHIPPED).entries();
        var first = Catalogue.page(list, 1, 20);
        var last = Catalogue.page(list, 9999, 20);
        assertThat(first.entries()).hasSize(20).isEqualTo(list.subList(0, 20));
        assertThat(last.page()).isEqualTo(last.pages());
        assertThat(last.entries().getLast()).isEqualTo(list.getLast());
        assertThat(Catalogue.page(List.of(), 3, 20).pages()).isEqualTo(1);
    }

    @Test
    void theWholePortalIsListed() {
        var national = TestKnowledge.data().resolve("procedures/national.jsonl.gz");
        var whole = TestKnowledge.shipped(CLOCK);
        whole.imports().from(national, (_, _) -> {});
        var catalogue = catalogue(whole);
        var all = catalogue.find(CatalogueFilter.of(ItemType.PROCEDURE));
        assertThat(all).hasSizeGreaterThan(2_900);
        assertThat(catalogue.entries()).hasSizeGreaterThan(all.size());
    }

    private static List<String> named(Catalogue catalogue, String words) {
        var filter = new CatalogueFilter(
                Set.of(ItemType.PROCEDURE),
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CatalogueFilter.Waiting.ANY);
        return catalogue.find(filter).stream().map(CatalogueEntry::name).toList();
    }

    private static CatalogueFilter filter(Optional<String> field, Optional<LocalDate> until, Optional<Gap.Kind> gap) {
        return new CatalogueFilter(
                Set.of(ItemType.PROCEDURE), "", field, Optional.empty(), until, gap, CatalogueFilter.Waiting.ANY);
    }
}
