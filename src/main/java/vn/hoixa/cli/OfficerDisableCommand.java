package vn.hoixa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officers;

/** Ends the use of an account; what its officer did stays. */
@Command(name = "disable", description = "Close an account; its record stays.", mixinStandardHelpOptions = true)
final class OfficerDisableCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(paramLabel = "LOGIN", description = "Whose account.")
    String login = "";

    OfficerDisableCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var application = launcher.backOffice()) {
            var officer = OfficerOutput.known(application.getBean(Officers.class), login);
            application.getBean(Accounts.class).disable(officer, new Actor.CommandLine());
            spec.commandLine().getOut().println("Đã khóa tài khoản " + officer.login() + ".");
            spec.commandLine().getOut().flush();
        }
        return Commands.DONE;
    }
}
