package vn.hoixa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

class LexiconTest {

    private final Lexicon lexicon = Lexicon.packed();

    @Test
    void peopleSayOtherWordsThanOfficials() {
        assertThat(meanings("em muốn lấy vợ")).contains("kết hôn");
        assertThat(meanings("em muon lay vo")).contains("kết hôn");
        assertThat(meanings("sổ đỏ bị sai")).contains("giấy chứng nhận quyền sử dụng đất");
    }

    @Test
    void aLostThingIsNotADeadPerson() {
        assertThat(meanings("cha em mất hôm qua")).contains("khai tử").doesNotContain("cấp lại");
        assertThat(meanings("mất thẻ căn cước")).contains("cấp lại").doesNotContain("khai tử");
    }

    @Test
    void wordsHaveRoles() {
        assertThat(roles("cho em hỏi khai sinh cho con lệ phí bao nhiêu ạ"))
                .isEqualTo("FILLER FILLER FILLER MATTER MATTER FILLER PERSON ASKED ASKED ASKED ASKED FILLER");
    }

    @Test
    void proceduresHaveNamesOfTheirOwn() {
        assertThat(lexicon.namesOf("1.003197")).contains("cắt khẩu");
        assertThat(lexicon.namesOf("0.000000")).isEmpty();
    }

    @Test
    void rareFieldsAreSilentUntilTheirWordsAreSpoken() {
        List<String> quiet = List.of("khai", "sinh", "cho", "con");
        assertThat(lexicon.silentFields(List.of(quiet))).contains("hai quan", "thue");
        List<String> spoken = List.of("nop", "thue", "dat");
        assertThat(lexicon.silentFields(List.of(quiet, spoken)))
                .contains("hai quan")
                .doesNotContain("thue");
        assertThat(lexicon.isRare("thue")).isTrue();
        assertThat(lexicon.isRare("ho tich")).isFalse();
    }

    @Test
    void anUnknownKeyIsAnError(@TempDir Path directory) throws IOException {
        Path shipped = Path.of("knowledge-base", "language");
        try (Stream<Path> files = Files.list(shipped)) {
            for (Path file : files.toList()) Files.copy(file, directory.resolve(file.getFileName()));
        }
        assertThat(Lexicon.from(directory).namesOf("1.003197")).isNotEmpty();
        Files.writeString(directory.resolve("dialect.yaml"), "entries:\n  - {say: [má], means: mẹ, meens: mẹ}\n");
        assertThatThrownBy(() -> Lexicon.from(directory)).isInstanceOf(JacksonException.class);
    }

    private List<String> meanings(String text) {
        return lexicon.equivalents(words(text)).stream()
                .map(other -> String.join(" ", other.means()))
                .toList();
    }

    private String roles(String text) {
        return String.join(
                " ", lexicon.roles(words(text)).stream().map(Role::name).toList());
    }

    private List<String> words(String text) {
        return Analyzed.by(new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.WORDS), text)
                .terms();
    }
}
