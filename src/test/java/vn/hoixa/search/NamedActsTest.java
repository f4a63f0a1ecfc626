package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoixa.language.Lexicon;

class NamedActsTest {
    private final SearchIndex index = new SearchIndex(Lexicon.packed());

    NamedActsTest() {
        index.replaceAll(List.of(
                procedure("found", "Đăng ký thành lập tổ hợp tác"),
                procedure("end", "Chấm dứt hoạt động tổ hợp tác"),
                procedure("change", "Đăng ký thay đổi nội dung đăng ký tổ hợp tác"),
                procedure("enter", "Tiếp nhận đối tượng vào cơ sở trợ giúp xã hội"),
                procedure("leave", "Dừng trợ giúp xã hội tại cơ sở trợ giúp xã hội")));
    }

    @Test
    void whatIsToBeDoneWeighsMoreThanWhatItIsDoneTo() {
        assertThat(best("tổ hợp tác chúng tôi không làm nữa")).isEqualTo("end");
        assertThat(best("to hop tac chung toi khong lam nua")).isEqualTo("end");
        assertThat(best("tổ hợp tác bị ghi sai tên")).isEqualTo("change");
        assertThat(best("đón bà về, bà đang ở cơ sở trợ giúp xã hội")).isEqualTo("leave");
    }

    @Test
    void whoSpeaksOfNoActMeansThePlainOne() {
        assertThat(best("tổ hợp tác")).isEqualTo("found");
    }

    @Test
    void theExplanationNamesTheAct() {
        var hit = index.explain("tổ hợp tác không làm nữa", List.of(), 1).getFirst();
        assertThat(hit.signals()).anyMatch(signal -> signal.name().equals("act") && signal.value() > 0);
    }

    private String best(String question) {
        return index.search(question, 1).getFirst().key();
    }

    private static SearchItem procedure(String key, String title) {
        return new SearchItem(
                ItemKind.PROCEDURE,
                key,
                title,
                List.of(),
                List.of(),
                title,
                "Tổ hợp tác",
                SearchItem.Place.PLAIN,
                List.of());
    }
}
