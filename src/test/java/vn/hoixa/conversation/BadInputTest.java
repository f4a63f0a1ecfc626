package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXaTest;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** Whatever arrives, there is a turn, an outcome, and a sentence that a person understands. */
@HoiXaTest
@Timeout(60)
class BadInputTest {
    private static final long SEED = 20261124;

    @Autowired
    Conversations conversations;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> inputs() {
        var random = new Random(SEED);
        var binary = new StringBuilder();
        random.ints(500, 0, 0x10FFFF).forEach(point -> binary.appendCodePoint(point));
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("spaces", " \u00a0\t\n "),
                Arguments.of("100 kB", "đăng ký khai sinh ".repeat(6_000)),
                Arguments.of("binary", binary.toString()),
                Arguments.of("control characters", "khai\u0000 sinh\u0007\u001b[31m \u202E\u2066"),
                Arguments.of("a lone surrogate", "khai sinh \ud83d"),
                Arguments.of("emoji only", "😀👍🏽🇻🇳"),
                Arguments.of("HTML", "<script>alert(1)</script><b>khai sinh</b>"),
                Arguments.of("SQL", "'; DROP TABLE turn; --"),
                Arguments.of("a template", "{xa} ${sdt} {{ma}} %s \\u0000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void isAnsweredWithASentence(String name, String raw) {
        var received = send(raw, Optional.empty());

        assertThat(received.outcome()).isNotEqualTo(TurnOutcome.UNAVAILABLE);
        assertThat(received.text().body()).isNotBlank().doesNotContain("<script>", "DROP TABLE", "{", "\u0000");
        assertThat(jdbc.sql("SELECT count(*) FROM turn WHERE id = ?")
                        .param(received.turn())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOptionNobodyOfferedIsAnsweredWithASentence() {
        assertThat(send("", OptionId.parse("p:9.999999")).text().body()).isNotBlank();
        assertThat(send("", OptionId.parse("k:xoa-het")).text().body()).isNotBlank();
        assertThat(OptionId.parse("x:1")).isEmpty();
        assertThat(OptionId.parse("p:" + "1".repeat(100))).isEmpty();
    }

    private Received send(String raw, Optional<OptionId> choice) {
        return conversations.receive(
                choice.map(chosen -> Inbound.chosen(ChannelUser.web(UUID.randomUUID()), Optional.of("m1"), chosen))
                        .orElseGet(() -> Inbound.typed(ChannelUser.web(UUID.randomUUID()), Optional.of("m1"), raw)));
    }
}
