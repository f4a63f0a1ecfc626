package vn.hoixa.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoixa.intake.ImportReport;
import vn.hoixa.intake.Imports;

/** Command: imports procedures; new or changed ones become pending revisions. */
@Command(
        name = "import",
        description = "Import the portal's JSON Lines (gzip too) or a knowledge-base directory.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "A .jsonl or .jsonl.gz file, or a directory.")
    @SuppressWarnings("NullAway.Init")
    Path path;

    ImportCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(path)) {
            throw new CommandRefused(path + " cannot be read: give a file or a directory");
        }
        try (var application = launcher.backOffice()) {
            return report(imported(application.getBean(Imports.class)));
        }
    }

    private ImportReport imported(Imports imports) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Nhập")
                .setInitialMax(0)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build()) {
            var report = imports.from(path, (soFar, total) -> follow(bar, soFar, total));
            bar.stepTo(bar.getMax());
            return report;
        }
    }

    private static void follow(ProgressBar bar, ImportReport soFar, int total) {
        bar.maxHint(total);
        bar.stepTo(soFar.done());
    }

    private Integer report(ImportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Mới %d, thay đổi %d, không đổi %d, không nhận %d.%n",
                report.fresh(),
                report.changed(),
                report.unchanged(),
                report.rejected().size());
        report.rejected().forEach(line -> out.println("  không nhận: " + line));
        if (report.conflicts() > 0) {
            out.printf(
                    "%d bản khác với nội dung đang áp dụng, phải xem lại trước khi công khai.%n", report.conflicts());
        }
        if (report.fresh() + report.changed() > 0) {
            out.println("Các bản mới đang chờ đối chiếu. Công khai: hoixa publish --officer TÊN");
        }
        out.flush();
        return report.rejected().isEmpty() ? Commands.DONE : Commands.FOUND;
    }
}
