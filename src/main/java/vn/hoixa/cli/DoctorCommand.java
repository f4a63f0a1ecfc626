package vn.hoixa.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vn.hoixa.delivery.ChannelCheck;
import vn.hoixa.delivery.ChannelCheck.Finding;
import vn.hoixa.delivery.ChannelCheck.State;
import vn.hoixa.delivery.ChannelName;

/** Command: examines an installation and its channels, and says how to fix each problem. */
@Command(
        name = "doctor",
        description = "Examine database, disk, knowledge and channels, and say what to do.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    DoctorCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var application = launcher.backOffice()) {
            return report(examinations(application));
        }
    }

    private static List<Examination> examinations(ApplicationContext application) {
        return Stream.concat(new HouseChecks(application).all().stream(), channels(application))
                .toList();
    }

    /** One chapter per channel, by whichever module examines it. */
    private static Stream<Examination> channels(ApplicationContext application) {
        var checks = new EnumMap<ChannelName, List<ChannelCheck>>(ChannelName.class);
        application
                .getBeanProvider(ChannelCheck.class)
                .orderedStream()
                .forEach(check -> checks.computeIfAbsent(check.channel(), _ -> new ArrayList<>())
                        .add(check));
        return checks.entrySet().stream()
                .map(each -> new Examination(
                        "Kênh " + each.getKey().title(),
                        () -> each.getValue().stream()
                                .flatMap(check -> check.examine().stream())
                                .toList()));
    }

    private Integer report(List<Examination> examinations) {
        PrintWriter out = spec.commandLine().getOut();
        int broken = 0;
        int notices = 0;
        for (var examination : examinations) {
            out.println(examination.title());
            for (var finding : examination.look().get()) {
                print(out, finding);
                broken += finding.state() == State.BROKEN ? 1 : 0;
                notices += finding.state() == State.NOTICE ? 1 : 0;
            }
        }
        out.printf("%nCần sửa: %d. Cần lưu ý: %d.%n", broken, notices);
        out.flush();
        return broken == 0 ? Commands.DONE : Commands.FOUND;
    }

    private static void print(PrintWriter out, Finding finding) {
        out.println("  [" + word(finding.state()) + "] " + finding.found());
        if (!finding.remedy().isEmpty()) {
            out.println("      Việc cần làm: " + finding.remedy());
        }
    }

    private static String word(State state) {
        return switch (state) {
            case GOOD -> "tốt";
            case NOTICE -> "lưu ý";
            case BROKEN -> "hỏng";
        };
    }
}
