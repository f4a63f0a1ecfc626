package vn.hoixa.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Actor;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.revision.KnowledgeStore.Publishing;

/** The invented commune that the software comes with, and one that has written its own information. */
class SampleCommuneTest {
    private final TestKnowledge knowledge = TestKnowledge.on(
            TestDatabase.fresh(),
            Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC),
            TestKnowledge.aBaseWith(Map.of()));

    @Test
    void theShippedSampleDoesNotTakeThePlaceOfTheCommunesOwn() {
        OwnCommune.importInto(knowledge.imports());
        publish();
        var own = knowledge.snapshot().commune().orElseThrow();
        assertThat(own.sampleFields()).isEmpty();

        importTheShippedCommune();
        publish();

        assertThat(knowledge.snapshot().commune()).contains(own);
    }

    @Test
    void theShippedSampleIsToldByItsMarkAndItsTelephones() {
        importTheShippedCommune();
        publish();

        assertThat(SampleNotice.of(knowledge.snapshot()).orElseThrow().words())
                .startsWith("Thông tin của xã còn là của xã mẫu, tên và số máy bịa (tệp commune.yaml, mục sample, "
                        + "phones.center, phones.police, phones.health và ")
                .contains("/console/thong-tin-xa");
    }

    private void importTheShippedCommune() {
        var commune = Map.of("commune.yaml", BaseFiles.packed().files().get("commune.yaml"));
        knowledge.imports().sheets(new BaseFiles("shipped", commune), new Actor.Application(), (_, _) -> {});
    }

    private void publish() {
        assertThat(knowledge.store().publish(knowledge.anEditor(), Set.of())).isInstanceOf(Publishing.Published.class);
    }
}
