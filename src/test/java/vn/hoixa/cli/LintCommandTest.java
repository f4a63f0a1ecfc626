package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class LintCommandTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void whatBreaksARuleIsNamedWithFileFieldValueAndRuleAndSummedUp() throws IOException {
        Files.createDirectory(directory.resolve("answers"));
        Files.writeString(directory.resolve("answers/gio.yaml"), """
            id: gio
            title: Giờ mở cửa
            ask: [mấy giờ mở cửa]
            answer: Xuất trình giấy.
            legal_basis: [60/2014/QH13]
            source: {decision: 2/QĐ-THU, facts_on: 2026-07-31, review_by: 2027-02-28}
            """);
        assertThat(lint(directory)).isEqualTo(Commands.FOUND);
        assertThat(out.toString().lines())
                .containsExactly(
                        "answers/gio.yaml: answer \"Xuất trình giấy.\": nói bằng lời thường: cho xem [jargon]",
                        "    1  jargon           lời thường, không dùng chữ của cơ quan",
                        "Có 1 lỗi.");
    }

    @Test
    void filesThatBreakNoRuleEndWell() {
        assertThat(lint(Path.of("prompts"))).isEqualTo(Commands.DONE);
        assertThat(out.toString().strip()).isEqualTo("Không có lỗi.");
    }

    @Test
    void whatIsNoDirectoryIsRefused() {
        assertThat(lint(directory.resolve("none"))).isNotIn(Commands.DONE, Commands.FOUND);
    }

    private int lint(Path target) {
        var line = Commands.line(new NoLauncher());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(new StringWriter(), true));
        return line.execute("lint", target.toString());
    }

    /** Lint starts neither web nor database. */
    private static final class NoLauncher implements Commands.Launcher {
        @Override
        public ConfigurableApplicationContext serve(List<String> properties) {
            throw new AssertionError("lint serves nothing");
        }

        @Override
        public ConfigurableApplicationContext backOffice() {
            throw new AssertionError("lint needs no database");
        }
    }
}
