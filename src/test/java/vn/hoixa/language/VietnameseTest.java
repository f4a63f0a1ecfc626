package vn.hoixa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class VietnameseTest {

    @Test
    void normalisedTextIsComposedAndPlacesItsTones() {
        String typed = Normalizer.normalize("Hoà giải\u200E  ở\tÐồng Tháp", Normalizer.Form.NFD);
        assertThat(Vietnamese.normalise(typed)).isEqualTo("Hòa giải ở Đồng Tháp");
    }

    @Test
    void normalisingKeepsLettersAsTheyWereWritten() {
        assertThat(Vietnamese.normalise("Đăng kí tại Mĩ, OK Google")).isEqualTo("Đăng kí tại Mĩ, OK Google");
    }

    @Test
    void foldingLeavesAsciiLetters() {
        assertThat(Vietnamese.fold("Giấy chứng nhận quyền sử dụng ĐẤT")).isEqualTo("giay chung nhan quyen su dung dat");
    }

    @Test
    void normalisingAndFoldingTwiceChangesNothing() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String once = Vietnamese.normalise(Noise.text(random));
            assertThat(Vietnamese.normalise(once))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(once);
            assertThat(Vietnamese.fold(Vietnamese.fold(once))).isEqualTo(Vietnamese.fold(once));
        }
    }

    @Test
    void tablesFoldAsUnicodeDoes() {
        for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
            for (String text : List.of((char) letter + "", "ă " + (char) letter + "n", "Đ" + (char) letter)) {
                assertThat(Letters.folded(text)).as("U+%04X", letter).isEqualTo(Letters.foldedByUnicode(text));
                if (Letters.settled(text)) {
                    assertThat(Vietnamese.composed(text)).as("U+%04X", letter).isEqualTo(text);
                }
            }
        }
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            String text = Noise.text(random);
            assertThat(Letters.folded(text)).isEqualTo(Letters.foldedByUnicode(text));
        }
    }

    @Test
    void onlyWordsOfTwoVowelsSideBySideHaveTheirToneInTwoPlaces() {
        assertThat(List.of("hoà", "thuỷ", "khoẻ", "múôn")).allMatch(Letters::mayBeMisplaced);
        assertThat(List.of("đường", "giấy", "quận", "a", "làm", "oan"))
                .allMatch(word -> Vietnamese.normalise(word).equals(word));
        assertThat(List.of("làm", "ấn", "toan", "hoa", "Bình")).noneMatch(Letters::mayBeMisplaced);
    }

    @Test
    void syllablesAreToldFromOtherWords() {
        assertThat(List.of("nghiêng", "quý", "gì", "giấy", "duoc", "Khuỷu", "oan", "yến"))
                .allMatch(Vietnamese::isSyllable);
        assertThat(List.of("dawng", "cccd", "online", "sinhh", "đươck", "xyz", ""))
                .noneMatch(Vietnamese::isSyllable);
    }

    @Test
    void theSpellingRulesAgreeWithThePublishedListOfSyllables() throws IOException {
        String data = System.getenv("HOIXA_DATA");
        Assumptions.assumeTrue(data != null, "HOIXA_DATA is not set: no list of syllables to compare with");
        List<String> listed = Files.readAllLines(Path.of(data, "language", "syllables.txt"));
        List<String> known = listed.stream()
                .filter(word -> word.length() > 1 && word.length() < 8)
                .toList();
        long agreed = known.stream().filter(Vietnamese::isSyllable).count();
        assertThat((double) agreed / known.size()).isGreaterThan(0.75);
    }
}
