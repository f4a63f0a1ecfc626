package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.language.Vietnamese;

class AgeRangeTest {

    @Test
    void aTitleSpeaksOfAges() {
        assertThat(AgeRange.in("Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên"))
                .isEqualTo(new AgeRange(14, 150));
        assertThat(AgeRange.in("Cấp thẻ căn cước cho người dưới 14 tuổi")).isEqualTo(new AgeRange(0, 14));
        assertThat(AgeRange.in("Trợ cấp cho người từ 70 đến dưới 75 tuổi")).isEqualTo(new AgeRange(70, 75));
    }

    @Test
    void anAgeInAQuestionLiesInsideOrOutside() {
        AgeRange grown = new AgeRange(14, 150);
        assertThat(grown.compare(words("con trai 15 tuổi"))).hasValue(1);
        assertThat(grown.compare(words("con gai 13 tuoi"))).hasValue(-1);
        assertThat(grown.compare(words("bé 20 tháng tuổi"))).hasValue(-1);
    }

    @Test
    void withoutAnAgeOnBothSidesNothingIsSaid() {
        assertThat(new AgeRange(14, 150).compare(words("làm căn cước"))).isEmpty();
        assertThat(AgeRange.in("Đăng ký khai sinh").compare(words("bé 5 tuổi"))).isEmpty();
    }

    private static List<String> words(String text) {
        return List.of(Vietnamese.fold(text).split(" "));
    }
}
