package vn.hoixa.cli;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import vn.hoixa.backup.BackupRefused;
import vn.hoixa.database.DatabaseUnavailable;
import vn.hoixa.privacy.SecretUnusable;

/** Handles exceptions of the command line: the person at the terminal reads a sentence, the log gets the rest. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    static final int FAILED = 3;

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
        String said = expected(exception).orElseGet(() -> unexpected(exception));
        line.getErr().println("hoixa " + line.getCommandName() + ": " + said);
        return FAILED;
    }

    private static Optional<String> expected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable
                    || cause instanceof SecretUnusable
                    || cause instanceof BackupRefused
                    || cause instanceof CommandRefused) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static String unexpected(Throwable failure) {
        LOG.error("the command failed and changed nothing that was not committed", failure);
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
