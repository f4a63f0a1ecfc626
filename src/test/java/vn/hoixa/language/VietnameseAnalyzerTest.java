package vn.hoixa.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseAnalyzerTest {

    private final Lexicon lexicon = Lexicon.packed();
    private final VietnameseAnalyzer words = new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.WORDS);
    private final VietnameseAnalyzer terms = new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.TERMS);

    @Test
    void eachPlaceHoldsTheFoldedWordTheMarkedWordAndThePair() {
        assertThat(Analyzed.by(terms, "Mất thẻ căn cước").tokens())
                .hasToString(
                        "[mat[0,3], mất[0,3], mat_the[0,7], the[4,7], thẻ[4,7], the_can[4,11], can[8,11], căn[8,11],"
                                + " can_cuoc[8,16], cuoc[12,16], cước[12,16]]");
    }

    @Test
    void textWithoutDiacriticsLosesOnlyTheMarkedWords() {
        List<String> marked = Analyzed.by(terms, "đăng ký khai sinh cho bé").terms();
        List<String> bare = Analyzed.by(terms, "dang ky khai sinh cho be").terms();
        assertThat(marked).containsAll(bare);
        assertThat(bare)
                .containsExactly(
                        "dang",
                        "dang_ky",
                        "ky",
                        "ky_khai",
                        "khai",
                        "khai_sinh",
                        "sinh",
                        "sinh_cho",
                        "cho",
                        "cho_be",
                        "be");
    }

    @Test
    void bothUnicodeFormsGiveTheSameTermsAndOffsetsIntoWhatWasTyped() {
        String composed = "Thuỷ đăng ký kết hôn";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        Analyzed analyzed = Analyzed.by(terms, decomposed);
        assertThat(analyzed.terms()).isEqualTo(Analyzed.by(terms, composed).terms());
        for (Analyzed.Token token : analyzed.tokens()) {
            if (token.term().contains("_")) continue;
            String typed = decomposed.substring(token.start(), token.end());
            assertThat(Vietnamese.fold(typed)).isEqualTo(Vietnamese.fold(token.term()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hoà giải, hòa giải",
        "thuỷ lợi, thủy lợi",
        "khoẻ mạnh, khỏe mạnh",
        "uỷ quyền, ủy quyền",
        "đăng kí, đăng ký",
        "lí lịch, lý lịch",
        "quí khách, quý khách",
        "Hoàn thuế, hoàn thuế",
        "ĐĂNG KÝ, đăng ký",
        "Ðăng ký, đăng ký",
    })
    void oneWordHasOneSpelling(String typed, String expected) {
        assertThat(Analyzed.by(words, typed).line()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "đk ks cho bé, đăng ký khai sinh cho bé",
        "dk ks cho be can mang j, đăng ký khai sinh cho be can mang gì",
        "đk kh cần gì, đăng ký kết hôn cần gì",
        "làm cccd mất bn tiền, làm căn cước công dân mất bao nhiêu tiền",
        "bn ơi cho hỏi, bạn ơi cho hỏi",
        "nhập hk cho con, nhập hộ khẩu cho con",
        "có dc hk, có được không",
        "gks bị mất, giấy khai sinh bị mất",
        "k biết làm ntn, không biết làm như thế nào",
        "mất cmnd, mất chứng minh nhân dân",
        "sđt của xã, số điện thoại của xã",
        "đk tt cho con, đăng ký thường trú cho con",
        "đổi tt trên thẻ, đổi thông tin trên thẻ",
        "má em mất, mẹ em mất",
        "ba em mất, cha em mất",
        "có ba con, có ba con",
        "công bố của bố, công bố của cha",
        "khai sanh, khai sinh",
        "bhxh và BHYT, bảo hiểm xã hội và bảo hiểm y tế",
    })
    void abbreviationsAreReadByTheirNeighbours(String typed, String expected) {
        assertThat(Analyzed.by(words, typed).line()).isEqualTo(expected);
    }

    @Test
    void theWordsOfAnAbbreviationPointAtTheAbbreviation() {
        assertThat(Analyzed.by(words, "Mất CCCD rồi").tokens())
                .hasToString("[mất[0,3], căn[4,8], cước[4,8], công[4,8], dân[4,8], rồi[9,12]]");
    }

    @ParameterizedTest
    @CsvSource({
        "ddawng kys, đăng ký",
        "dang5 ky1, dạng ký",
        "d9ang8 ky1 ta5m tru1, đăng ký tạm trú",
        "thur tucj, thủ tục",
        "khoong bieetj, không biệt",
        "khoong bieets, không biết",
        "giays tow, giáy tơ",
        "tieefn ddieenj, tiền điện",
        "nguoiwf ddangw kys, người đăng ký",
        "dang98 ky1 ket61 hon6, đăng ký kết hôn",
        "mat61 may61 ngay2, mất mấy ngày",
        "xin gas, xin gas",
        "ct01 va b2, ct01 va b2",
        "lop6 thon 3, lop6 thon 3",
    })
    void leftoverKeysAreReadBack(String typed, String expected) {
        assertThat(Analyzed.by(words, typed).line()).isEqualTo(expected);
    }

    @Test
    void codesAndNumbersStayWhole() {
        assertThat(Analyzed.by(words, "1.001193, phí 10.000đ, mẫu CT01, ngày 30/4/1975")
                        .terms())
                .containsExactly("1.001193", "phí", "10.000", "đ", "mẫu", "ct01", "ngày", "30/4/1975");
    }

    @Test
    void aDecreeIsFoundByItsFullAndItsShortNumber() {
        assertThat(Analyzed.by(terms, "NĐ 142/2026/NĐ-CP").tokens())
                .hasToString("[nghi[0,2], nghị[0,2], nghi_dinh[0,2], dinh[0,2], định[0,2], dinh_142/2026/nd-cp[0,17],"
                        + " 142/2026/nd-cp[3,17], 142/2026[3,17]]");
    }

    @Test
    void invisibleCharactersDoNotCutWords() {
        assertThat(Analyzed.by(words, "đăng\u200E ký khai\u00AD sinh").line()).isEqualTo("đăng ký khai sinh");
        assertThat(Analyzed.by(words, "kh\u200Bai si\uFEFFnh").line()).isEqualTo("khai sinh");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Analyzed.by(terms, "").terms()).isEmpty();
        assertThat(Analyzed.by(terms, " \t\n 👶🏽 ?! … ").terms()).isEmpty();
    }

    @Test
    void noiseNeverBreaksTheStream() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String noise = Noise.text(random);
            Analyzed first = Analyzed.by(terms, noise);
            assertThat(Analyzed.by(terms, noise).tokens())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(first.tokens());
        }
    }
}
