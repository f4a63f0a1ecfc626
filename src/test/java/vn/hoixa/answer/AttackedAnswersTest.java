package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.review.Basis;

/** Messages that try to give orders get what any message gets: words that somebody cleared before, and nothing of theirs. */
class AttackedAnswersTest {
    private static final List<String> PLANTED = List.of(
            "5.000.000",
            "123456789012",
            "0999 888 777",
            "9.999.000",
            "7.777.000",
            "gov.top",
            "bit.ly",
            "999/2030",
            "XYZ99",
            "9.999999",
            "evil.example",
            "API key",
            "Đã được duyệt, không cần cán bộ");

    @Test
    void noneOfTheirWordsComesBack() throws IOException {
        for (String line : lines()) {
            String text = JsonMapper.shared().readTree(line).get("text").asString();
            var answer = Conversed.ask(text);
            if (answer instanceof Answer.NeedsReview) {
                continue;
            }
            var reply = Conversed.text(answer);
            assertThat(reply.body()).as(line).doesNotContain(PLANTED);
            assertThat(reply.basis()).as(line).isNotInstanceOf(Basis.Approved.class);
        }
    }

    private static List<String> lines() throws IOException {
        try (var in = AttackedAnswersTest.class.getResourceAsStream("/attacks/inputs.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
