package vn.hoixa.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;

/** Command: prints every account with its roles and assignments. */
@Command(name = "list", description = "List the accounts, disabled ones too.", mixinStandardHelpOptions = true)
final class OfficerListCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    OfficerListCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var application = launcher.backOffice()) {
            var out = spec.commandLine().getOut();
            for (var officer : application.getBean(Officers.class).list()) {
                out.println(line(officer));
                officer.duties().assignments().forEach(assignment -> out.println(line(officer, assignment)));
            }
            out.flush();
        }
        return Commands.DONE;
    }

    private static String line(Officer officer) {
        var roles = officer.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
        var state = officer.state() == Officer.State.DISABLED ? "  (đã khóa)" : "";
        return "%-20s %-28s %-30s %s%s".formatted(officer.login(), officer.name(), officer.title(), roles, state);
    }

    private static String line(Officer officer, Assignment assignment) {
        var how = assignment.holder().equals(officer.id()) ? "phân công" : "làm thay";
        var term = assignment.term();
        return "    %s: %s, theo %s, từ %s đến %s"
                .formatted(how, assignment.field(), assignment.document(), term.from(), term.until());
    }
}
