package vn.hoixa.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
    void questionsOfTheRegionsAreHeardAsTheUsualOnes() {
        var reader = new WordReader(lexicon);
        assertThat(reader.words("giấy tờ chi rứa", 9)).containsExactly("giấy", "tờ", "gì", "vậy");
        assertThat(reader.words("ra mô làm", 9)).containsExactly("ra", "đâu", "làm");
        assertThat(reader.words("đóng nhiêu", 9)).containsExactly("đóng", "bao", "nhiêu");
        assertThat(reader.words("làm trên mạng được hông", 9)).endsWith("được", "không");
        assertThat(reader.words("chi nhánh, chi phí, chi trả", 9)).doesNotContain("gì");
        assertThat(roles("mấy bữa có")).startsWith("ASKED ASKED");
        assertThat(roles("het may tien")).isEqualTo("ASKED ASKED ASKED");
    }

    @Test
    void actsAreToldApart() {
        assertThat(acts("muốn dẹp tiệm")).containsExactly("end");
        assertThat(acts("mất giấy khai sinh")).contains("again");
        assertThat(acts("chuyển đất lúa sang đất ở")).contains("convert");
        assertThat(acts("làm khai sinh cho con")).isEmpty();
        assertThat(lexicon.actsOfName(List.of("đăng", "ký", "khai", "sinh"))).isEmpty();
        assertThat(lexicon.actsOfName(List.of("gia", "hạn", "tạm", "trú"))).containsExactly("extend");
    }

    @Test
    void wordsWhoseMarksWereGuessedCountByTheirLettersToo() {
        List<String> misread = List.of("dế", "nhà", "muốn", "lây", "vơ");
        assertThat(lexicon.equivalentsOfRestored(misread).stream().map(other -> String.join(" ", other.means())))
                .contains("kết hôn");
        assertThat(lexicon.equivalents(misread)).isEmpty();
    }

    @Test
    void anEmptyLexiconLeavesWordsAsTheyAre() {
        assertThat(new WordReader(Lexicon.empty()).words("dk ks cho bé", 9)).containsExactly("dk", "ks", "cho", "bé");
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

    private Set<String> acts(String text) {
        return lexicon.actsOfQuestion(new WordReader(lexicon).words(text, 99));
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
