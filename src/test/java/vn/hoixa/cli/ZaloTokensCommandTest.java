package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import vn.hoixa.channel.zalo.StubZalo;
import vn.hoixa.channel.zalo.TestTokens;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.wire.Authorisation;

/** A refresh token is handed in by standard input and renewed at once; it is never shown. */
class ZaloTokensCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    private final StubZalo zalo = new StubZalo(CLOCK);
    private final TestDatabase database = TestDatabase.fresh();
    private final InputStream before = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void close() {
        System.setIn(before);
        zalo.close();
    }

    @Test
    void aTokenIsTakenRenewedAndNotShown() {
        var token = zalo.authorise();

        assertThat(run(token + "\n")).isZero();

        assertThat(out.toString())
                .contains("Đã nhận và gia hạn", "dùng được đến 10:00 24/11/2026", "trước 09:00 23/02/2027")
                .doesNotContain(token);
        assertThat(zalo.renewals).containsExactly(token);
    }

    @Test
    void aTokenThatZaloDoesNotTakeIsRefusedWithWhatToDo() {
        assertThat(run("khong-phai-ma\n")).isEqualTo(Failures.FAILED);

        assertThat(err.toString())
                .contains("Zalo không gia hạn", "hoixa zalo-tokens")
                .doesNotContain("khong-phai-ma");
    }

    @Test
    void withoutATokenItSaysWhereOneIsExpected() {
        assertThat(run("")).isEqualTo(Failures.FAILED);

        assertThat(err.toString()).contains("HOIXA_ZALO_REFRESH_TOKEN", "standard input");
        assertThat(zalo.renewals).isEmpty();
    }

    @Test
    void whatIsTypedIsTakenBeforeTheVariableThatStillHoldsASpentToken() {
        var spent = zalo.authorise();
        assertThat(run(spent + "\n")).isZero();
        var token = zalo.authorise();

        assertThat(run(token + "\n", Map.of("HOIXA_ZALO_REFRESH_TOKEN", spent))).isZero();

        assertThat(zalo.renewals).containsExactly(spent, token);
    }

    @Test
    void whenNothingIsTypedTheVariableIsTaken() {
        var token = zalo.authorise();

        assertThat(run("", Map.of("HOIXA_ZALO_REFRESH_TOKEN", token))).isZero();

        assertThat(zalo.renewals).containsExactly(token);
    }

    private int run(String input) {
        return run(input, Commands.line(new Launcher()), "zalo-tokens");
    }

    private int run(String input, Map<String, String> environment) {
        return run(input, new CommandLine(new ZaloTokensCommand(new Launcher(), environment)));
    }

    private int run(String input, CommandLine line, String... arguments) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private final class Launcher implements Commands.Launcher {
        @Override
        public ConfigurableApplicationContext serve(List<String> properties) {
            throw new AssertionError("a command about tokens serves nobody");
        }

        @Override
        public ConfigurableApplicationContext backOffice() {
            var context = new GenericApplicationContext();
            context.registerBean(Authorisation.class, () -> TestTokens.authorisation(zalo, database, CLOCK));
            context.refresh();
            return context;
        }
    }
}
