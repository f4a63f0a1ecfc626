package vn.hoixa.cli;

import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.PasswordUse;

/** The accounts of the office's internal users. */
@Command(
        name = "officer",
        description = "Open, list and close the accounts of the office.",
        mixinStandardHelpOptions = true,
        subcommands = {OfficerAddCommand.class, OfficerListCommand.class})
final class OfficerCommand {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    OfficerCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    /** Ends the use of an account; what its officer did stays. */
    @Command(name = "disable", description = "Close an account; its record stays.", mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
        return with(login, (accounts, officer) -> {
            accounts.disable(officer, new Actor.CommandLine());
            spec.commandLine().getOut().println("Đã khóa tài khoản " + officer.login() + ".");
            spec.commandLine().getOut().flush();
        });
    }

    /** Gives an account a fresh password, printed once, and lifts its lock-out. */
    @Command(
            name = "reset-password",
            description = "Give an account a fresh password, printed once.",
            mixinStandardHelpOptions = true)
    int resetPassword(@Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
        return with(
                login,
                (accounts, officer) -> OfficerOutput.password(
                        spec, accounts.resetPassword(officer, PasswordUse.FIRST, new Actor.CommandLine())));
    }

    private int with(String login, BiConsumer<Accounts, Officer> act) {
        try (var application = launcher.backOffice()) {
            var officer = OfficerOutput.known(application.getBean(Officers.class), login);
            act.accept(application.getBean(Accounts.class), officer);
        }
        return Commands.DONE;
    }
}
