package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoixa.language.Lexicon;

class SpellingTest {

    private final Lexicon lexicon = Lexicon.packed();
    private final NameReader names = new NameReader(new QuestionReader(lexicon, SearchWeights.packed()));
    private final Spelling spelling = new Spelling(
            List.of(
                    names.read(item("1", "Đăng ký khai sinh")),
                    names.read(item("2", "Đăng ký tạm trú")),
                    names.read(item("3", "Cấp thẻ căn cước"))),
            lexicon);

    @ParameterizedTest
    @CsvSource({
        "dnag ky tam tru, 0, đăng",
        "dang ky khaii sinh, 2, khai",
        "dang ky khia sinh, 2, khai",
        "dang ky kjai sinh, 2, khai",
        "the can cuco, 2, cước",
        "the can cuc, 2, cước",
    })
    void oneSlipIsReadAsTheWordThatItsNeighboursSpeakFor(String typed, int at, String meant) {
        Map<Integer, Spelling.Guess> guesses = guesses(typed);
        assertThat(guesses).containsOnlyKeys(at);
        assertThat(guesses.get(at).word()).isEqualTo(meant);
        assertThat(guesses.get(at).replaces()).isTrue();
    }

    @Test
    void aWordThatExistsOnlyGetsASecondReading() {
        Spelling.Guess guess =
                spelling.guesses(words("khi sinh"), "khi"::equals).get(0);
        assertThat(guess.word()).isEqualTo("khai");
        assertThat(guess.replaces()).isFalse();
    }

    @Test
    void aSyllableThatNoNeighbourSpeaksForIsAWordOfAnotherMatter() {
        assertThat(guesses("binh con anh")).isEmpty();
        assertThat(guesses("sinhh con anh")).containsOnlyKeys(0);
    }

    @Test
    void wordsInTheirPlaceNumbersAndShortWordsAreLeftAlone() {
        assertThat(guesses("dang ky khai sinh")).isEmpty();
        assertThat(guesses("1.001193 ct01 y")).isEmpty();
        assertThat(spelling.guesses(words("chan thanh"), List.of("chan", "thanh")::contains))
                .isEmpty();
    }

    private Map<Integer, Spelling.Guess> guesses(String typed) {
        return spelling.guesses(words(typed), _ -> false);
    }

    private static List<String> words(String typed) {
        return List.of(typed.split(" "));
    }

    private static SearchItem item(String key, String title) {
        return new SearchItem(
                ItemKind.PROCEDURE, key, title, List.of(), List.of(), "", "Hộ tịch", SearchItem.Place.PLAIN, List.of());
    }
}
