package vn.hoixa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The command line of the jar: finds the command, runs it, and turns a failure into a sentence and an exit code. */
public final class Commands {
    /** Exit code of a command that did what it was asked. */
    static final int DONE = 0;
    /** Exit code of a command that worked and found something to mend: rejected lines, lint findings. */
    static final int FOUND = 1;
    /** Exit code of a process that goes on serving. */
    static final int SERVING = -1;

    private Commands() {}

    /** Starts the application for a command; the command closes what it got. */
    public interface Launcher {
        /** The whole application, serving until the process ends. */
        ConfigurableApplicationContext serve(List<String> properties);

        /** Database and knowledge, without channels and console. */
        ConfigurableApplicationContext backOffice();

        /** The database alone, migrated and otherwise untouched; more than it where a launcher knows no less. */
        default ConfigurableApplicationContext database() {
            return backOffice();
        }
    }

    /** Runs the command that the arguments name; the exit code, or empty while the application serves. */
    public static OptionalInt run(Launcher launcher, String... args) {
        int code = line(launcher).execute(args);
        return code == SERVING ? OptionalInt.empty() : OptionalInt.of(code);
    }

    static CommandLine line(Launcher launcher) {
        var line = new CommandLine(new HoiXaCommand(launcher), new CommandFactory(launcher));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }
}
