package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.language.Lexicon;

class PolarityTest {

    private final QuestionReader reader = new QuestionReader(Lexicon.packed(), SearchWeights.packed());

    @Test
    void oneTextDeniesWhatTheOtherSays() {
        Polarity denying = of("Cấp phép đối với trường hợp không phải đánh giá rủi ro");
        assertThat(denying.clashes(of("cấp phép phải đánh giá rủi ro"))).isTrue();
        assertThat(of("cấp phép phải đánh giá rủi ro").clashes(denying)).isTrue();
        assertThat(denying.clashes(of("cap phep khong phai danh gia rui ro"))).isFalse();
    }

    @Test
    void anExceptionIsADenial() {
        Polarity title = of("Cơ sở sản xuất giống thủy sản (trừ giống tôm bố)");
        assertThat(title.clashes(of("sản xuất giống tôm"))).isTrue();
        assertThat(title.clashes(of("sản xuất giống thủy sản"))).isFalse();
    }

    @Test
    void aQuestionThatEndsInKhongDeniesNothing() {
        assertThat(of("đăng ký kết hôn có được không ạ").denied()).isEmpty();
        assertThat(of("em không biết đăng ký kết hôn ở đâu").denied()).isEmpty();
    }

    private Polarity of(String text) {
        List<String> words = reader.words(text);
        return Polarity.of(words.stream().map(reader::bare).toList(), reader.roles(words));
    }
}
