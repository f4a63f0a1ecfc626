package vn.hoixa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The root command; without a subcommand it serves. */
@Command(
        name = "hoixa",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Hỏi Xã, the assistant of a Vietnamese commune.",
        subcommands = {
            ServeCommand.class,
            OfficerCommand.class,
            EvaluateCommand.class,
            EvaluateScamCommand.class,
            EvaluateDraftsCommand.class,
            CalibrateCommand.class,
            AblateCommand.class,
            LearnFacetsCommand.class,
            ImportCommand.class,
            PublishCommand.class,
            LintCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            RetentionCommand.class,
            ZaloTokensCommand.class
        })
final class HoiXaCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    HoiXaCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        return new ServeCommand(launcher).call();
    }
}
