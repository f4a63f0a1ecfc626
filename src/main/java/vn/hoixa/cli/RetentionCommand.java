package vn.hoixa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.hoixa.erasure.Retention;
import vn.hoixa.erasure.RetentionSettings;
import vn.hoixa.erasure.Sweep;

/** Command: deletes data past its retention period, or reports what would be deleted. */
@Command(
        name = "retention",
        description =
                "Remove what is past its time (hoixa.retention), as each night; with --dry-run only say what would go.",
        mixinStandardHelpOptions = true)
final class RetentionCommand implements Callable<Integer> {
    private final Commands.Launcher launcher;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(names = "--dry-run", description = "Remove nothing.")
    boolean rehearsal;

    RetentionCommand(Commands.Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var application = launcher.backOffice()) {
            var retention = application.getBean(Retention.class);
            say(retention.settings(), rehearsal ? retention.rehearse() : retention.sweep());
            return Commands.DONE;
        }
    }

    private void say(RetentionSettings kept, Sweep sweep) {
        var out = spec.commandLine().getOut();
        out.printf(
                "Giữ: lượt hỏi %s, dữ liệu kẻ bị nghi %s, nhật ký %s; số xin gọi lại đến khi câu hỏi đóng.%n",
                RetentionSettings.words(kept.turns()),
                RetentionSettings.words(kept.suspects()),
                RetentionSettings.words(kept.audit()));
        out.println(heading(sweep));
        sweep.gone().forEach((kind, number) -> {
            if (number > 0) {
                out.printf("  %,d %s%n", number, kind.words());
            }
        });
        out.flush();
    }

    private String heading(Sweep sweep) {
        if (sweep.isNothing()) {
            return "Không có gì quá hạn.";
        }
        return rehearsal ? "Sẽ xóa (chưa xóa gì):" : "Đã xóa:";
    }
}
