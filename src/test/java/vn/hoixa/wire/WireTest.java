package vn.hoixa.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever becomes of a call, nothing of it is thrown or logged. */
@ExtendWith(OutputCaptureExtension.class)
class WireTest {
    private final Wire wire = new Wire(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(2));

    @Test
    void aHeaderThatCannotBeSentIsNoAnswerAndIsNotLogged(CapturedOutput log) {
        assertThat(wire.ask(http -> http.get().uri("/").header("secret_key", "the-key\r\nof-zalo")))
                .isEqualTo(new Wire.Answer.None("exception"));

        assertThat(log.getAll()).contains("IllegalArgumentException").doesNotContain("the-key");
    }

    @Test
    void anAddressThatCannotBeMadeIsNoAnswerAndIsNotLogged(CapturedOutput log) {
        assertThat(wire.ask(http -> {
                    throw new IllegalStateException("http://127.0.0.1/bot-the-token");
                }))
                .isEqualTo(new Wire.Answer.None("exception"));

        assertThat(log.getAll()).doesNotContain("the-token");
    }
}
