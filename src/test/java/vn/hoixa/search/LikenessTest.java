package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;

class LikenessTest {
    private static final double EXACT = 1e-6;

    private final NameReader reader = new NameReader(new QuestionReader(Lexicon.packed(), SearchWeights.packed()));
    private final Likeness likeness = new Likeness(
            List.of(
                    item("khai-sinh", "Đăng ký khai sinh", "sinh con ở nhà có được khai sinh không"),
                    item("khai-tu", "Đăng ký khai tử", "khai tử cần những gì"),
                    item("ket-hon", "Đăng ký kết hôn", "chưa ly hôn có được kết hôn không")),
            Vietnamese::fold);

    @Test
    void aQuestionInANamesOwnWordsIsWhollyAlike() {
        var match = to("khai tử cần những gì").of("PROCEDURE:khai-tu");
        assertThat(match.alike()).isCloseTo(1, within(EXACT));
        assertThat(match.text()).isEqualTo("khai tử cần những gì");
    }

    @Test
    void diacriticsMakeNoDifference() {
        assertThat(to("khai tu can nhung gi").of("PROCEDURE:khai-tu").alike()).isCloseTo(1, within(EXACT));
    }

    @Test
    void theWayOfAskingCountsBesideTheThing() {
        Likeness.Alike alike = to("sinh ở viện có được khai sinh không");
        assertThat(alike.of("PROCEDURE:khai-sinh").alike())
                .isGreaterThan(alike.of("PROCEDURE:ket-hon").alike())
                .isLessThan(1);
        assertThat(alike.of("PROCEDURE:ket-hon").text()).isEqualTo("chưa ly hôn có được kết hôn không");
    }

    @Test
    void wordsThatNoNameHasMakeAQuestionLessAlike() {
        assertThat(to("đăng ký kết hôn ở sao hỏa").of("PROCEDURE:ket-hon").alike())
                .isLessThan(to("đăng ký kết hôn").of("PROCEDURE:ket-hon").alike());
    }

    @Test
    void aStrangersWordsFindNothing() {
        assertThat(to("xổ số miền bắc").of("PROCEDURE:khai-tu")).isEqualTo(Likeness.Match.NONE);
        assertThat(likeness.to(List.of()).of("PROCEDURE:khai-tu")).isEqualTo(Likeness.Match.NONE);
        assertThat(to("khai tử").of("PROCEDURE:unknown")).isEqualTo(Likeness.Match.NONE);
    }

    private Likeness.Alike to(String question) {
        return likeness.to(List.of(Vietnamese.fold(question).split(" ")));
    }

    private ReadItem item(String key, String title, String phrasing) {
        return reader.read(new SearchItem(
                ItemKind.PROCEDURE,
                key,
                title,
                List.of(),
                List.of(phrasing),
                "",
                "",
                SearchItem.Place.PLAIN,
                List.of()));
    }
}
