package vn.hoixa.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.SampleNotice;
import vn.hoixa.office.Officers;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.KnowledgeStore.Publishing;

/** Command: publishes all pending revisions as one act in an officer's name. */
@Command(
        name = "publish",
        description = "Publish what waits, as one act of an officer with the role KNOWLEDGE or LEADER.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(
            names = "--officer",
            required = true,
            paramLabel = "LOGIN",
            description = "Who publishes and answers for it.")
    String officer = "";

    @Option(
            names = "--settle",
            paramLabel = "CODE",
            split = ",",
            description = "Codes whose new facts replace those in force although they differ; may be repeated.")
    List<String> settled = List.of();

    PublishCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var application = launcher.backOffice()) {
            var by = OfficerOutput.known(application.getBean(Officers.class), officer);
            return switch (application.getBean(KnowledgeStore.class).publish(by, Set.copyOf(settled))) {
                case Publishing.NotAllowed(String reason) -> throw new CommandRefused(reason);
                case Publishing.Published published ->
                    report(
                            published,
                            SampleNotice.of(application.getBean(Knowledge.class).latest()));
            };
        }
    }

    private Integer report(Publishing.Published published, Optional<SampleNotice> sample) {
        PrintWriter out = spec.commandLine().getOut();
        int all = published.published().values().stream().mapToInt(n -> n).sum();
        out.printf("Đã công khai %d bản, người công khai: %s.%n", all, officer);
        published.published().forEach((kind, n) -> out.printf("  %s: %d%n", kind, n));
        if (!published.left().isEmpty()) {
            out.printf("Để lại %d bản, còn chờ đối chiếu:%n", published.left().size());
            published.left().stream()
                    .collect(Collectors.groupingBy(KnowledgeStore.Left::reason, TreeMap::new, Collectors.toList()))
                    .forEach((reason, left) -> out.println("  " + reason + " (" + left.size() + "): " + keys(left)));
        }
        sample.ifPresent(notice -> out.println("Lưu ý: " + notice.words()));
        out.flush();
        return Commands.DONE;
    }

    private static String keys(List<KnowledgeStore.Left> left) {
        return left.stream().map(KnowledgeStore.Left::key).collect(Collectors.joining(", "));
    }
}
