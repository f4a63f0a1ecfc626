package vn.hoixa.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Yaml;

/** The commune's information in a form: what is typed goes to its place, the rest stays. */
class CommuneFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<String> FIELDS = List.of(
            "unit.kind",
            "unit.name",
            "province",
            "hours",
            "phones.center",
            "phones.police",
            "phones.health",
            "phones.women",
            "reception.place",
            "reception.schedule",
            "portal",
            "source",
            "facts_on",
            "review_by");

    private final CommuneForm shipped =
            CommuneForm.of(Yaml.read(BaseFiles.packed().files().get("commune.yaml")));

    @Test
    void theFormAsItIsShownChangesNothing() {
        var same = shipped.with(shown());

        assertThat(same.json()).isEqualTo(shipped.json());
        assertThat(same.since(shipped)).isEmpty();
        assertThat(same.problems(TODAY)).isEmpty();
    }

    @Test
    void aNewTelephoneIsTheOnlyChange() {
        var form = shown();
        form.set("phones.center", "0225 000 0199");

        assertThat(shipped.with(form).since(shipped))
                .containsExactly(new CommuneForm.Change("Điện thoại Trung tâm", "0225 000 0101", "0225 000 0199"));
    }

    @Test
    void whatTheFormDoesNotShowStays() {
        var edited = shipped.with(shown()).sheet();

        assertThat(edited.path("villages")).isEqualTo(shipped.sheet().path("villages"));
        assertThat(edited.path("service_points").path(0).path("desks"))
                .isEqualTo(shipped.sheet().path("service_points").path(0).path("desks"));
        assertThat(edited.path("handlers").path(3).path("kind").asString()).isEqualTo("police");
    }

    @Test
    void aPointIsAddedAndAnotherTakenAway() {
        var form = shown();
        Objects.requireNonNull(form.get("service_points.name")).set(2, "");
        form.add("service_points.id", "");
        form.add("service_points.name", "Điểm Mẫu Hạ");
        form.add("service_points.address", "thôn Mẫu Hạ");
        form.add("service_points.hours", "sáng thứ 4");
        form.add("service_points.phone", "");

        var edited = shipped.with(form);

        assertThat(edited.sheet().path("service_points").path(2).path("id").asString())
                .isEqualTo("diem-mau-ha");
        assertThat(edited.since(shipped))
                .extracting(CommuneForm.Change::label)
                .contains("Điểm Mẫu Hạ: Địa chỉ", "Điểm tiếp nhận Mẫu Thượng (trụ sở xã Mẫu Thượng cũ): Địa chỉ");
        assertThat(edited.problems(TODAY)).isEmpty();
    }

    @Test
    void aProblemNamesItsFieldItsValueAndItsRule() {
        var form = shown();
        form.set("phones.center", "");
        form.set("phones.police", "gọi 113");
        form.set("review_by", "2026-11-01");
        Objects.requireNonNull(form.get("service_points.address")).set(0, "");

        assertThat(shipped.with(form).problems(TODAY))
                .containsExactlyInAnyOrder(
                        "Điện thoại Trung tâm: chưa ghi.",
                        "Trực ban Công an “gọi 113”: chỉ ghi chữ số.",
                        "Hạn rà soát “2026-11-01”: phải sau hôm nay.",
                        "Trung tâm Phục vụ hành chính công xã, Địa chỉ: chưa ghi.");
    }

    /** What a browser sends of the page as it is shown. */
    private MultiValueMap<String, String> shown() {
        var form = new LinkedMultiValueMap<String, String>();
        FIELDS.forEach(path -> form.add(path, shipped.value(path)));
        rows(form, "service_points", "id", "name", "address", "hours", "phone");
        rows(form, "handlers", "id", "name", "short", "desk", "phone");
        return form;
    }

    private void rows(MultiValueMap<String, String> form, String list, String... keys) {
        shipped.sheet().path(list).forEach(row -> {
            for (String key : keys) {
                form.add(list + "." + key, row.path(key).asString(""));
            }
        });
    }
}
