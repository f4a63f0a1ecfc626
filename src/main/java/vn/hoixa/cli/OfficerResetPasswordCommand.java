package vn.hoixa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officers;

/** Gives an account a fresh password, printed once, and lifts its lock-out. */
@Command(
        name = "reset-password",
        description = "Give an account a fresh password, printed once.",
        mixinStandardHelpOptions = true)
final class OfficerResetPasswordCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    String login = "";

    OfficerResetPasswordCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var application = launcher.backOffice()) {
            var officer = OfficerOutput.known(application.getBean(Officers.class), login);
            var accounts = application.getBean(Accounts.class);
            OfficerOutput.password(spec, accounts.resetPassword(officer, new Actor.CommandLine()));
        }
        return Commands.DONE;
    }
}
