package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole answers, word for word, as somebody would be proud to send them. */
class GoldenTest {
    /** What came, to be laid beside what should: {@code diff -r src/test/resources/golden target/golden}. */
    private static final Path CAME = Path.of("target/golden");

    static List<Golden> all() {
        return Golden.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void theWholeReplyIsAsItShouldBe(Golden golden) throws IOException {
        String answered = golden.answered();
        Files.createDirectories(CAME);
        Files.writeString(CAME.resolve(golden.name() + ".txt"), golden.file(answered));
        assertThat(answered).isEqualTo(golden.reply());
    }

    @Test
    void thereAreFortyAndNoneIsLongerThanAScreen() {
        assertThat(all())
                .hasSize(40)
                .allSatisfy(golden ->
                        assertThat(golden.reply().length()).as(golden.name()).isLessThanOrEqualTo(900));
    }
}
