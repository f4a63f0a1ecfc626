package vn.hoixa.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoixa.knowledge.KnowledgeFiles;

/** Checks the files of a knowledge base, without web and database. */
@Command(
        name = "lint",
        description = "Check every file of a knowledge-base directory.",
        mixinStandardHelpOptions = true)
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
        var findings = KnowledgeFiles.lint(directory);
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "Không có lỗi." : "Có " + findings.size() + " lỗi.");
        out.flush();
        return findings.isEmpty() ? Commands.DONE : Commands.FOUND;
    }
}
