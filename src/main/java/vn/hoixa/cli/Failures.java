package vn.hoixa.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import vn.hoixa.database.DatabaseUnavailable;

/** The boundary of the command line: the person at the terminal reads a sentence, the log keeps the rest. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    static final int FAILED = 3;

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("hoixa " + line.getCommandName() + ": " + sentence(exception));
        LOG.debug("command failed", exception);
        return FAILED;
    }

    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable || cause instanceof CommandRefused) {
                return String.valueOf(cause.getMessage());
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
