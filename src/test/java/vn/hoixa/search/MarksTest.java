package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoixa.language.Lexicon;

class MarksTest {
    private final Lexicon lexicon = Lexicon.packed();
    private final NameReader names = new NameReader(new QuestionReader(lexicon, SearchWeights.packed()));
    private final Marks marks = new Marks(
            List.of(
                    item("Đăng ký khai tử", "mẹ tôi mới mất thì làm gì", "có cần giấy báo tử không"),
                    item("Cấp lại thẻ căn cước", "mất thẻ căn cước làm ở đâu", "thẻ căn cước có cần đổi không"),
                    item("Cấp giấy phép xây dựng", "mặt tiền nhà tôi muốn sửa")),
            lexicon);

    @Test
    void oneSpellingIsReadByItsCompany() {
        assertThat(restored("the can cuoc co can doi khong")).isEqualTo("thẻ căn cước có cần đổi không");
        assertThat(restored("me toi moi mat")).isEqualTo("mẹ tôi mới mất");
        assertThat(restored("mat tien nha toi")).isEqualTo("mặt tiền nhà tôi");
    }

    @Test
    void whatWasTypedWithMarksStays() {
        assertThat(marks.restore(List.of("mắt", "tiền", "nhà"))).containsExactly("mắt", "tiền", "nhà");
    }

    @Test
    void aPhrasingTypedWithoutMarksTeachesNothing() {
        var taught = new Marks(
                List.of(
                        item("Đăng ký khai sinh", "khai sinh cần giấy tờ gì", "khai sinh cần những gì"),
                        item("Đăng ký kết hôn", "ket hon can giay to gi", "cuoi can giay to gi", "can giay to gi")),
                lexicon);
        assertThat(taught.restore(List.of("can", "giay", "to", "gi"))).containsExactly("cần", "giấy", "tờ", "gì");
    }

    @Test
    void aWordThatNoTextHasStaysAsTyped() {
        assertThat(restored("muon di mua xyz")).endsWith("xyz");
    }

    @Test
    void nothingIsAddedOrLost() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--)
                words.add(List.of("can", "me", "mat", "zz", "1", "đổi", "the").get(random.nextInt(7)));
            assertThat(marks.restore(words).stream().map(lexicon::bare))
                    .as("seed 7, round %d", round)
                    .containsExactlyElementsOf(words.stream().map(lexicon::bare).toList());
        }
    }

    private String restored(String typed) {
        return String.join(" ", marks.restore(List.of(typed.split(" "))));
    }

    private ReadItem item(String title, String... phrasings) {
        return names.read(new SearchItem(
                ItemKind.PROCEDURE,
                title,
                title,
                List.of(),
                List.of(phrasings),
                "",
                "",
                SearchItem.Place.PLAIN,
                List.of()));
    }
}
