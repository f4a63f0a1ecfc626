package vn.hoixa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The command line of the jar: finds the command, runs it, and turns a failure into a sentence and an exit code. */
public final class Commands {
    /** Exit code of a command that succeeded. */
    static final int DONE = 0;
    /** Exit code of a command that succeeded and found problems: rejected lines, lint findings. */
    static final int FOUND = 1;
    /** Exit code of a process that continues to serve. */
    static final int SERVING = -1;

    /** Replacement character of the JVM for an unreadable byte. */
    private static final char REPLACEMENT = '\uFFFD';

    private Commands() {}

    /** Starts the application for a command; the command closes it. */
    public interface Launcher {
        /** The whole application, serving until the process ends. */
        ConfigurableApplicationContext serve(List<String> properties);

        /** Database and knowledge, without channels and console. */
        ConfigurableApplicationContext backOffice();

        /** The database alone, migrated and otherwise untouched; by default the back office. */
        default ConfigurableApplicationContext database() {
            return backOffice();
        }
    }

    /** Runs the command that the arguments name; returns the exit code, or empty while the application serves. */
    public static OptionalInt run(Launcher launcher, String... args) {
        var line = line(launcher);
        int code = Arrays.stream(args).anyMatch(Commands::isUnreadable) ? unreadable(line) : line.execute(args);
        return code == SERVING ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /**
     * Whether an argument is garbled: a terminal without a locale passes "Nguy???n", which would be stored as
     * somebody's name.
     */
    private static boolean isUnreadable(String argument) {
        return argument.indexOf(REPLACEMENT) >= 0;
    }

    private static int unreadable(CommandLine line) {
        line.getErr().println("hoixa: không đọc được chữ có dấu. Gõ trước: export LC_ALL=C.UTF-8");
        return Failures.FAILED;
    }

    static CommandLine line(Launcher launcher) {
        var line = new CommandLine(new HoiXaCommand(launcher), new CommandFactory(launcher));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new Failures());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }
}
