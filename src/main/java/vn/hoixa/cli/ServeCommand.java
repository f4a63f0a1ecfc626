package vn.hoixa.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Command: serves citizens and officers until the process is stopped. */
@Command(name = "serve", description = "Serve citizens and officers (the default).", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    /** Tokens of channels that reach real people; a demonstration refuses to start with them. */
    private static final List<String> CHANNEL_TOKENS = List.of(
            "HOIXA_TELEGRAM_TOKEN",
            "HOIXA_ZALO_SECRET_KEY",
            "HOIXA_ZALO_OA_SECRET",
            "HOIXA_ZALO_REFRESH_TOKEN",
            "HOIXA_ZALO_BOT_TOKEN");

    private final Commands.Launcher launcher;

    @Option(
            names = "--demo",
            description = "A demonstration: loopback only, everything marked, accounts in data/demo-accounts.txt.")
    boolean demo;

    ServeCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        launcher.serve(demo ? demonstration(System.getenv()) : List.of());
        return Commands.SERVING;
    }

    static List<String> demonstration(Map<String, String> environment) {
        for (String token : CHANNEL_TOKENS) {
            if (environment.containsKey(token)) {
                throw new CommandRefused(token
                        + " is set: a demonstration does not reach real people; unset it, or serve without --demo");
            }
        }
        var properties = new ArrayList<String>();
        properties.add("hoixa.demo=true");
        properties.add("server.address=127.0.0.1");
        return List.copyOf(properties);
    }
}
