package vn.hoixa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.Facet;

/** Drafts by rule go the same way as those of a model: sources in, words that cite them out. */
class ExtractiveDrafterTest {
    private static final List<DraftSource> SOURCES = List.of(
            new DraftSource(1, "Đăng ký thường trú", "Phí, lệ phí", "Trực tiếp: 20.000 đồng một lần."),
            new DraftSource(2, "Đăng ký thường trú", Facet.PLACE.label(), "Công an xã."),
            new DraftSource(3, "Đăng ký thường trú", "Ở nhờ có được không", "Được, có giấy đồng ý."),
            new DraftSource(4, "Đăng ký tạm trú", Facet.PLACE.label(), "Công an nơi tạm trú."));

    @Test
    void theAskedPartsOfTheFirstProcedureAreCited() {
        assertThat(draft(SOURCES, Facet.PLACE, Facet.TIME_LIMIT))
                .isInstanceOfSatisfying(Drafted.Written.class, written -> {
                    assertThat(written.text())
                            .isEqualTo("Về: Đăng ký thường trú.\n" + Facet.PLACE.label() + ": Công an xã. [2]");
                    assertThat(written.used()).containsExactly(2);
                    assertThat(written.missing()).containsExactly(Facet.TIME_LIMIT.label() + ": nguồn không ghi");
                    assertThat(written.plain()).endsWith("Công an xã.");
                });
    }

    @Test
    void withNothingAskedTheUsualPartsAreTold() {
        assertThat(draft(SOURCES))
                .isInstanceOfSatisfying(
                        Drafted.Written.class,
                        written -> assertThat(written.used()).containsExactlyInAnyOrder(1, 2));
    }

    @Test
    void whatHasNoPartOfAProcedureHasNoDraft() {
        assertThat(draft(List.of(new DraftSource(1, "Câu trả lời chung", "Nghỉ lễ", "Xã nghỉ ngày lễ."))))
                .isInstanceOfSatisfying(
                        Drafted.None.class, none -> assertThat(none.why()).isEqualTo(Drafted.Why.NO_SOURCES));
    }

    private static Drafted draft(List<DraftSource> sources, Facet... asked) {
        return new ExtractiveDrafter()
                .draft(
                        new DraftRequest(UUID.randomUUID(), MaskedText.EMPTY, List.of(asked), sources),
                        Drafter.Watch.NOBODY);
    }
}
