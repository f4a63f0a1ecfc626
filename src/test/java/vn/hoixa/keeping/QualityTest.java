package vn.hoixa.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoixa.keeping.Gap.Kind;
import vn.hoixa.keeping.Quality.Measure;
import vn.hoixa.office.OfficerId;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.RevisionId;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/** Right, complete, clean, alive: what each measure counts. */
class QualityTest {
    @Test
    void eachGapBreaksTheMeasureItBelongsTo() {
        assertThat(broken(Kind.OLD_LAW)).containsExactly(Measure.RIGHT);
        assertThat(broken(Kind.UNSOURCED)).containsExactly(Measure.RIGHT);
        assertThat(broken(Kind.DIFFERING)).containsExactly(Measure.RIGHT);
        assertThat(broken(Kind.NO_HANDLER)).containsExactly(Measure.COMPLETE);
        assertThat(broken(Kind.MISSING)).containsExactly(Measure.COMPLETE);
        assertThat(broken(Kind.UNCLEAR)).containsExactly(Measure.CLEAN);
        assertThat(broken(Kind.OVERDUE)).containsExactly(Measure.ALIVE);
        assertThat(broken(Kind.UNWORDED)).isEmpty();
    }

    @Test
    void aSuspendedItemIsInForceButNotAlive() {
        var quality = Quality.of("Hộ tịch", List.of(entry("Hộ tịch", Version.State.PUBLISHED, true)));

        assertThat(quality.inForce()).isEqualTo(1);
        assertThat(quality.percent(Measure.ALIVE)).isZero();
        assertThat(quality.percent(Measure.RIGHT)).isEqualTo(100);
    }

    @Test
    void fieldsAreCountedApartAndOnlyWhatIsInForceIsMeasured() {
        var fields = Quality.byField(List.of(
                entry("Hộ tịch", Version.State.PUBLISHED, false),
                entry("Hộ tịch", Version.State.PUBLISHED, false, Kind.UNCLEAR, Kind.OLD_LAW),
                entry("Hộ tịch", Version.State.PUBLISHED, false),
                entry("Hộ tịch", Version.State.REPEALED, false),
                entry("Đất đai", Version.State.WITHDRAWN, false, Kind.UNCLEAR)));

        assertThat(fields).extracting(Quality::field).containsExactly("Đất đai", "Hộ tịch");
        assertThat(fields.getFirst().inForce()).isZero();
        assertThat(fields.getFirst().percent(Measure.CLEAN)).isEqualTo(100);
        var civil = fields.getLast();
        assertThat(civil.inForce()).isEqualTo(3);
        assertThat(civil.repealed()).isEqualTo(1);
        assertThat(civil.good()).containsEntry(Measure.CLEAN, 2).containsEntry(Measure.COMPLETE, 3);
        assertThat(civil.percent(Measure.CLEAN)).as("rounded down").isEqualTo(66);
    }

    private static List<Measure> broken(Kind kind) {
        var entry = entry("Hộ tịch", Version.State.PUBLISHED, false, kind);
        return Stream.of(Measure.values())
                .filter(measure -> !measure.holds(entry))
                .toList();
    }

    private static CatalogueEntry entry(String field, Version.State state, boolean suspended, Kind... gaps) {
        var at = Instant.parse("2026-11-01T00:00:00Z");
        var mark = new ItemStatus.Mark(
                new RevisionId(UUID.randomUUID()), "hash", state, at, Optional.of(LocalDate.of(2027, 1, 1)));
        var slot = new Slot(ItemType.PROCEDURE, "1.999001");
        var suspension = suspended
                ? Optional.of(new ItemStatus.Suspension(at, new OfficerId(UUID.randomUUID()), "thử"))
                : Optional.<ItemStatus.Suspension>empty();
        return new CatalogueEntry(
                slot,
                "Thử",
                "Thử",
                field,
                Optional.empty(),
                "",
                new ItemStatus(slot, Optional.of(mark), Optional.empty(), suspension, List.of()),
                mark.reviewBy(),
                Stream.of(gaps).map(kind -> Gap.of(kind, "thử")).toList(),
                "");
    }
}
