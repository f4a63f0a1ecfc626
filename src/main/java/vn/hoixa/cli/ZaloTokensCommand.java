package vn.hoixa.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.wire.Authorisation;
import vn.hoixa.wire.Authorisation.Result;

/**
 * Command: takes the refresh token that the office got by authorising its application; never as an argument, which
 * other users could see.
 */
@Command(
        name = "zalo-tokens",
        description = "Hand in a refresh token of the Zalo Official Account: one line of standard input, or else"
                + " HOIXA_ZALO_REFRESH_TOKEN.",
        mixinStandardHelpOptions = true)
final class ZaloTokensCommand implements Callable<Integer> {
    private static final String VARIABLE = "HOIXA_ZALO_REFRESH_TOKEN";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Commands.Launcher launcher;
    private final String given;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    ZaloTokensCommand(Commands.Launcher launcher) {
        this(launcher, System.getenv());
    }

    ZaloTokensCommand(Commands.Launcher launcher, Map<String, String> environment) {
        this.launcher = launcher;
        given = environment.getOrDefault(VARIABLE, "").strip();
    }

    @Override
    public Integer call() throws IOException {
        String token = token();
        if (token.isEmpty()) {
            throw new CommandRefused("no refresh token: give it as one line of standard input, or set " + VARIABLE);
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

    /** Typed input takes precedence: the variable may still hold the token that was used up at the first set-up. */
    private String token() throws IOException {
        String typed = typed().strip();
        return typed.isEmpty() ? given : typed;
    }

    private String typed() throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            String other = given.isEmpty() ? "" : " (để trống: lấy từ " + VARIABLE + ")";
            var hidden = console.readPassword("Mã gia hạn (refresh token), không hiện khi gõ%s: ", other);
            return hidden == null ? "" : new String(hidden);
        }
        var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line;
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(WorkingCalendar.ZONE));
    }
}
