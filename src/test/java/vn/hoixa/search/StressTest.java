package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Role;
import vn.hoixa.language.Vietnamese;

class StressTest {

    private final QuestionReader reader = new QuestionReader(Lexicon.packed(), SearchWeights.packed());

    @ParameterizedTest
    @CsvSource({
        "đăng ký kết hôn có cần giấy xác nhận độc thân không, đăng ký kết hôn",
        "xin giấy xác nhận độc thân để mua đất, giấy xác nhận độc thân",
        "căn cước hết hạn có dùng để chứng thực chữ ký được không, chứng thực chữ ký",
        "cần giấy tờ gì để đăng ký kết hôn, đăng ký kết hôn",
        "khai sinh cho con, khai sinh",
        "đổi tên trên căn cước cho khớp với bằng lái, đổi tên căn cước",
    })
    void theMatterIsToldFromWhatIsMentionedByTheWay(String question, String matter) {
        List<String> words = reader.words(question);
        List<Role> roles = reader.roles(words);
        List<Double> stress = Stress.of(words.stream().map(Vietnamese::fold).toList(), roles, 0.4);
        List<String> stressed = IntStream.range(0, words.size())
                .filter(i -> roles.get(i) == Role.MATTER && stress.get(i) == 1.0)
                .mapToObj(words::get)
                .toList();
        assertThat(String.join(" ", stressed)).isEqualTo(matter);
    }
}
