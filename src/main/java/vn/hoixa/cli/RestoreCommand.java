package vn.hoixa.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command: restores a backup into an empty database. */
@Command(
        name = "restore",
        description = "Bring a copy back into an empty database; refused on any other.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The copy, or the directory of which the latest is taken.")
    @SuppressWarnings("NullAway.Init")
    Path directory;

    RestoreCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        var copied = Copies.from(launcher, directory);
        int erased = Copies.erasedAgain(launcher, directory);
        var out = spec.commandLine().getOut();
        out.printf("Đã khôi phục từ %s (%d bảng). Khởi động lại như thường lệ.%n", copied.file(), copied.tables());
        if (erased > 0) {
            out.printf("Bản sao có trước khi %d người xóa dữ liệu: đã xóa lại.%n", erased);
        }
        out.flush();
        return Commands.DONE;
    }
}
