package vn.hoixa.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.Yaml;

/** The shipped sample as an officer makes it the commune's own. */
class CommuneFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final CommuneForm sample = CommuneForm.of(
            Yaml.read(Objects.requireNonNull(BaseFiles.packed().files().get("commune.yaml"))));

    @Test
    void itStaysTheSampleUntilAnOfficerSaysThatNothingOfItIsLeft() {
        var edited = sample.with(asShown());

        assertThat(edited.isSample()).isTrue();
        assertThat(edited.problems(TODAY)).isEmpty();
        assertThat(edited.since(sample)).isEmpty();
    }

    @Test
    void telephonesOfTheSampleThatAreLeftAreNamed() {
        var form = asShown();
        form.set("own", "yes");

        var edited = sample.with(form);

        assertThat(edited.isSample()).isFalse();
        assertThat(edited.problems(TODAY))
                .anyMatch(problem -> problem.contains("Điện thoại Trung tâm") && problem.contains("0225 000 0101"))
                .allMatch(problem -> problem.contains("là số máy của xã mẫu, không gọi được"));
    }

    @Test
    void villagesAndFormerUnitsAreTheOffices() {
        var form = asShown();
        form.put("villages.id", List.of("mau-trung", ""));
        form.put("villages.name", List.of("Thử Trung", "Thử Đông"));
        form.put("villages.kind", List.of("thôn", "tổ dân phố"));
        form.put("former_units.name", List.of("xã Thử Cũ"));
        form.put("former_units.now", List.of("xã Thử Mới"));
        form.put("former_units.until", List.of("2025-06-30"));

        var edited = sample.with(form);

        assertThat(edited.sheet().path("villages"))
                .map(village -> village.path("id").asString() + "|"
                        + village.path("name").asString())
                .containsExactly("mau-trung|Thử Trung", "thu-dong|Thử Đông");
        assertThat(edited.sheet().path("former_units"))
                .map(JsonNode::toString)
                .containsExactly("{\"name\":\"xã Thử Cũ\",\"now\":\"xã Thử Mới\",\"until\":\"2025-06-30\"}");
        assertThat(edited.since(sample))
                .extracting(CommuneForm.Change::label)
                .contains("Thử Trung: Tên", "xã Thử Cũ: Đơn vị cũ");
        form.put("villages.name", List.of("Thử Đông", "Thử Đông"));
        form.put("villages.id", List.of("", ""));
        assertThat(sample.with(form).problems(TODAY)).anyMatch(problem -> problem.contains("Thử Đông"));
    }

    /** What the page sends when nothing was typed. */
    private MultiValueMap<String, String> asShown() {
        var form = new LinkedMultiValueMap<String, String>();
        put(form, "", sample.sheet());
        return form;
    }

    private static void put(MultiValueMap<String, String> form, String path, JsonNode node) {
        node.propertyStream().forEach(field -> {
            String at = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            var value = field.getValue();
            if (value.isObject()) {
                put(form, at, value);
            } else if (value.isArray()) {
                COLUMNS.forEach(column -> value.forEach(
                        row -> form.add(at + "." + column, row.path(column).asString(""))));
            } else {
                form.add(at, value.asString());
            }
        });
    }

    private static final List<String> COLUMNS =
            List.of("id", "name", "address", "hours", "phone", "short", "desk", "kind", "now", "until");
}
