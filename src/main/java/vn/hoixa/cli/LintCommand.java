package vn.hoixa.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoixa.lint.Lint;

/** Command: checks the files of a knowledge base or of the prompts, without web and database. */
@Command(name = "lint", description = "Check every file of knowledge-base or prompts.", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory.")
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Override
    public Integer call() {
        if (!Files.isDirectory(directory)) {
            throw new CommandRefused(directory + " is not a directory");
        }
        var lint = Lint.of(directory);
        PrintWriter out = spec.commandLine().getOut();
        lint.findings().forEach(out::println);
        lint.summary().forEach(out::println);
        out.flush();
        return lint.isClean() ? Commands.DONE : Commands.FOUND;
    }
}
