package vn.hoixa.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command: makes a backup of the installation while it serves. */
@Command(
        name = "backup",
        description = "Copy the installation while it serves; sealed where HOIXA_BACKUP_KEY is set.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Where the copy goes.")
    @SuppressWarnings("NullAway.Init")
    Path directory;

    BackupCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        var copied = Copies.into(launcher, directory);
        var out = spec.commandLine().getOut();
        out.printf(
                "Đã sao lưu vào %s (%d bảng). Chép cả tệp .sha256 và da-xoa.txt bên cạnh ra máy khác.%n",
                copied.file(), copied.tables());
        out.flush();
        return Commands.DONE;
    }
}
