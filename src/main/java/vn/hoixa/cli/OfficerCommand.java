package vn.hoixa.cli;

import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.hoixa.access.Admissions;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;

/** Commands for the accounts of internal users. */
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

    /** Disables an account; what its officer did stays. */
    @Command(name = "disable", description = "Close an account; its record stays.", mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
        return with(login, (admissions, officer) -> {
            admissions.close(officer, "", new Actor.CommandLine());
            say("Đã khóa tài khoản " + officer.login() + ".");
        });
    }

    /** Gives an account a new password, printed once, and lifts its lock-out. */
    @Command(
            name = "reset-password",
            description = "Give an account a fresh password, printed once.",
            mixinStandardHelpOptions = true)
    int resetPassword(@Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
        return with(login, (admissions, officer) -> OfficerOutput.password(spec, admissions.resetAtServer(officer)));
    }

    /** Removes a lost second factor from an account: the way back for an administrator without another one. */
    @Command(
            name = "forget-telephone",
            description = "Take a lost telephone off an account.",
            mixinStandardHelpOptions = true)
    int forgetTelephone(@Parameters(paramLabel = "LOGIN", description = "Whose account.") String login) {
        return with(login, (admissions, officer) -> {
            admissions.forgetTelephone(officer, "", new Actor.CommandLine());
            say("Đã gỡ điện thoại khỏi tài khoản " + officer.login() + ". Lần đăng nhập tới sẽ bật lại mã 6 số.");
        });
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }

    private int with(String login, BiConsumer<Admissions, Officer> act) {
        try (var application = launcher.backOffice()) {
            var officer = OfficerOutput.known(application.getBean(Officers.class), login);
            act.accept(application.getBean(Admissions.class), officer);
        }
        return Commands.DONE;
    }
}
