package vn.hoixa.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.wire.Authorisation;
import vn.hoixa.wire.Authorisation.Result;

/** Takes the refresh token that the office got by authorising its application; never as an argument, which others see. */
@Command(
        name = "zalo-tokens",
        description =
                "Hand in a refresh token of the Zalo Official Account: from HOIXA_ZALO_REFRESH_TOKEN, or one line of"
                        + " standard input.",
        mixinStandardHelpOptions = true)
final class ZaloTokensCommand implements Callable<Integer> {
    private static final String VARIABLE = "HOIXA_ZALO_REFRESH_TOKEN";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    ZaloTokensCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException {
        String token = token(System.getenv());
        if (token.isEmpty()) {
            throw new CommandRefused(
                    "no refresh token: set " + VARIABLE + ", or give it as one line of standard input");
        }
        try (var application = launcher.backOffice()) {
            return report(application.getBean(Authorisation.class).enter(token));
        }
    }

    private Integer report(Result result) {
        return switch (result) {
            case Result.Refused(String reason) -> throw new CommandRefused(reason);
            case Result.Taken(Instant until, Instant again) -> {
                var out = spec.commandLine().getOut();
                out.println(
                        "Đã nhận và gia hạn. Mã truy cập dùng được đến " + moment(until) + ", tự gia hạn trước đó.");
                out.println("Nếu hệ thống ngừng quá lâu: phải lấy mã mới trước " + moment(again) + ".");
                out.flush();
                yield Commands.DONE;
            }
        };
    }

    private static String token(Map<String, String> environment) throws IOException {
        var given = Optional.ofNullable(environment.get(VARIABLE)).orElse("");
        return (given.isBlank() ? typed() : given).strip();
    }

    private static String typed() throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            var hidden = console.readPassword("Mã gia hạn (refresh token), không hiện khi gõ: ");
            return hidden == null ? "" : new String(hidden);
        }
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(WorkingCalendar.ZONE));
    }
}
