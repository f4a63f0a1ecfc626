package vn.hoixa.channel.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoixa.knowledge.WholeKnowledge;

/** Over the knowledge base of the repository. */
class FinderTest {
    private static final Beginnings KNOWN = Beginnings.of(WholeKnowledge.snapshot());

    private final Finder finder = new Finder(KNOWN, LocalDate.of(2026, 11, 24));

    @ParameterizedTest
    @CsvSource({
        "khai si, Đăng ký khai sinh",
        "khai sinh, Đăng ký khai sinh",
        "KET H, Đăng ký kết hôn",
        "xac nhan doc than, Xác nhận tình trạng hôn nhân",
        "mất căn cước, Cấp lại thẻ căn cước",
        "gia hạn tạm trú, Gia hạn tạm trú",
        "1.001193, Đăng ký khai sinh",
        "thủ tục 1.001193 ạ, Đăng ký khai sinh"
    })
    void theFirstThingFoundIsTheOneMeant(String typed, String title) {
        assertThat(finder.find(typed)).first().extracting(Found::title).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", " ", "zzzzqq", "mua iphone moi", "9.999999"})
    void sharingAWordIsNotEnough(String typed) {
        assertThat(finder.find(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sinh con", "mở quán", "kết hôn"})
    void lifeEventsAreFoundBesideTheirProcedures(String typed) {
        assertThat(finder.find(typed)).hasAtLeastOneElementOfType(Found.ToEvent.class);
        assertThat(finder.find(typed)).hasAtLeastOneElementOfType(Found.ToProcedure.class);
    }

    @Test
    void nothingIsListedTwiceNorWithoutEnd() {
        assertThat(finder.find("cấp")).hasSizeLessThanOrEqualTo(Finder.MOST).doesNotHaveDuplicates();
    }

    @Test
    void whatIsOverdueForReviewIsNotAnsweredInTheList() {
        var later = new Finder(KNOWN, LocalDate.of(2040, 1, 1));

        assertThat(later.find("sinh con")).isNotEmpty().hasOnlyElementsOfType(Found.ToProcedure.class);
    }
}
