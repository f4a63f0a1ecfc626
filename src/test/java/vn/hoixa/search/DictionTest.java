package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;

class DictionTest {
    private static final Lexicon LEXICON = Lexicon.packed();
    private static final NameReader NAMES = new NameReader(new QuestionReader(LEXICON, SearchWeights.packed()));

    private final Diction diction = learned(
            item("ket-hon", "Đăng ký kết hôn", "làm giấy kết hôn", "cưới xin thì ra xã làm gì", "hai đứa muốn cưới"),
            item(
                    "doc-than",
                    "Xác nhận tình trạng hôn nhân",
                    "giấy chưa kết hôn",
                    "giấy độc thân để cưới vợ",
                    "chưa vợ"),
            item("khai-tu", "Đăng ký khai tử", "báo tử cho ông", "ông mất rồi làm giấy gì", "làm giấy khai tử"));

    @Test
    void theWaysOfSpeakingOfAllNamesTogetherTellItemsApart() {
        assertThat(chance("em chưa vợ, xin giấy", "doc-than")).isGreaterThan(0.5);
        assertThat(chance("tụi em muốn cưới", "ket-hon")).isGreaterThan(0.5);
        assertThat(chance("ông mất, giấy tờ làm sao", "khai-tu")).isGreaterThan(0.5);
    }

    @Test
    void allChancesTogetherAreOne() {
        assertThat(chance("làm giấy", "ket-hon") + chance("làm giấy", "doc-than") + chance("làm giấy", "khai-tu"))
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void wordsThatNoNameHasLeaveItOpen() {
        assertThat(chance("zzz qqq", "ket-hon")).isCloseTo(1 / 3.0, within(1e-5));
    }

    @Test
    void whatWasSaidBeforeCountsLess() {
        var now = diction.of(words("hai đứa muốn cưới"), words("ông mất rồi"), 0.35);
        assertThat(now.chance("PROCEDURE:ket-hon")).isGreaterThan(now.chance("PROCEDURE:khai-tu"));
        assertThat(now.chance("PROCEDURE:khai-tu")).isGreaterThan(chance("hai đứa muốn cưới", "khai-tu"));
    }

    @Test
    void theSameNamesAreLearnedToTheSameWeights() {
        var items =
                List.of(item("ket-hon", "Đăng ký kết hôn", "muốn cưới"), item("khai-tu", "Đăng ký khai tử", "ông mất"));
        var once = new Diction(Diction.names(items, UnaryOperator.identity()));
        var again = new Diction(Diction.names(items.reversed(), UnaryOperator.identity()));
        assertThat(once.of(List.of("dang", "ky"), List.of(), 0).chance("PROCEDURE:ket-hon"))
                .isEqualTo(again.of(List.of("dang", "ky"), List.of(), 0).chance("PROCEDURE:ket-hon"));
    }

    @Test
    void anUnknownItemHasNoChance() {
        assertThat(chance("muốn cưới", "ly-hon")).isZero();
        assertThat(diction.of(words("muốn cưới"), List.of(), 0).weight("PROCEDURE:ly-hon"))
                .isZero();
    }

    @Test
    void changedItemsAreLearnedAnew() {
        var late = LateDiction.of(List.of(item("ket-hon", "Đăng ký kết hôn", "muốn cưới")), LEXICON::bare);
        var first = late.get();
        assertThat(late.get()).isSameAs(first);
        var changed = late.over(List.of(item("khai-tu", "Đăng ký khai tử", "ông mất")));
        assertThat(changed.get().of(words("ông mất"), List.of(), 0).chance("PROCEDURE:khai-tu"))
                .isEqualTo(1);
    }

    private double chance(String question, String key) {
        return diction.of(words(question), List.of(), 0).chance("PROCEDURE:" + key);
    }

    private static List<String> words(String text) {
        return List.of(Vietnamese.fold(text).replace(",", "").split(" "));
    }

    private static Diction learned(ReadItem... items) {
        return new Diction(Diction.names(List.of(items), LEXICON::bare));
    }

    private static ReadItem item(String key, String title, String... phrasings) {
        return NAMES.read(new SearchItem(
                ItemKind.PROCEDURE,
                key,
                title,
                List.of(),
                List.of(phrasings),
                "",
                "",
                SearchItem.Place.PLAIN,
                List.of()));
    }
}
