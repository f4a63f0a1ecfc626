package vn.hoixa.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Opening;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.PasswordUse;
import vn.hoixa.office.Role;

/** Command: opens an account and prints its password once; with fields, assigns them too. */
@Command(name = "add", description = "Open an account; its password is printed once.", mixinStandardHelpOptions = true)
final class OfficerAddCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(names = "--name", required = true, description = "Full name, shown inside the office only.")
    String name = "";

    @Option(names = "--login", required = true, description = "Name to sign in with: a-z, 0-9, dot, hyphen.")
    String login = "";

    @Option(
            names = "--title",
            defaultValue = "Công chức xã",
            description = "What citizens see instead of the name; by default \"${DEFAULT-VALUE}\".")
    String title = "";

    @Option(names = "--role", required = true, split = ",", description = "${COMPLETION-CANDIDATES}; may be repeated.")
    List<Role> roles = List.of();

    @Option(names = "--village", description = "The village of a VILLAGE collaborator.")
    Optional<String> village = Optional.empty();

    @ArgGroup(exclusive = false)
    @Nullable
    Fields fields;

    /** The fields of work to assign, by one document. */
    static final class Fields {
        @Option(
                names = "--field",
                required = true,
                description = "A field of work (lĩnh vực), \"" + Assignment.RECEPTION
                        + "\" for the reception desk; may be repeated.")
        List<String> names = List.of();

        @Option(names = "--document", required = true, description = "Number of the assigning document.")
        String document = "";

        @Option(names = "--from", required = true, description = "First day, like 2026-12-01.")
        LocalDate from = LocalDate.MIN;

        @Option(names = "--until", required = true, description = "Last day.")
        LocalDate until = LocalDate.MAX;

        @Option(names = "--stand-in", description = "Login of the reviewer who may act in the holder's place.")
        Optional<String> standIn = Optional.empty();

        Assignment.Term term() {
            if (until.isBefore(from)) {
                throw new CommandRefused("--until " + until + " is before --from " + from);
            }
            return new Assignment.Term(from, until);
        }
    }

    OfficerAddCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var application = launcher.backOffice()) {
            var standIn = standIn(application.getBean(Officers.class));
            var opened = open(application.getBean(Accounts.class));
            assign(application, opened.officer(), standIn);
            OfficerOutput.password(spec, opened);
        }
        return Commands.DONE;
    }

    private Optional<Officer> standIn(Officers officers) {
        if (fields == null) {
            return Optional.empty();
        }
        var standIn = fields.standIn.map(other -> OfficerOutput.known(officers, other));
        if (!roles.contains(Role.REVIEWER)
                || standIn.filter(officer -> !officer.has(Role.REVIEWER)).isPresent()) {
            throw new CommandRefused("--field is for accounts with --role REVIEWER, and so is --stand-in");
        }
        fields.term();
        return standIn;
    }

    private Accounts.Result.WithPassword open(Accounts accounts) {
        var opening = new Opening(login, new Officer.Person(name.strip(), title.strip()), Set.copyOf(roles), village);
        return switch (accounts.open(opening, PasswordUse.FIRST, new Actor.CommandLine())) {
            case Accounts.Result.WithPassword opened -> opened;
            case Accounts.Result.Refused(var reason) -> throw new CommandRefused(reason);
            case Accounts.Result.Done done -> throw new IllegalStateException("an account was opened without password");
        };
    }

    private void assign(ApplicationContext application, Officer holder, Optional<Officer> standIn) {
        if (fields == null) {
            return;
        }
        for (var field : fields.names) {
            var assignment =
                    new Assignment(holder.id(), standIn.map(Officer::id), field, fields.document, fields.term());
            application.getBean(Accounts.class).assign(assignment, new Actor.CommandLine());
        }
    }
}
