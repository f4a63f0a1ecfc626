package vn.hoixa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.privacy.Masker;
import vn.hoixa.scam.CrossValidation;
import vn.hoixa.scam.JudgedMessage;
import vn.hoixa.scam.Label;
import vn.hoixa.scam.ScamCheck;
import vn.hoixa.scam.ScamFigures;

/** Command: evaluates the scam check on labelled messages, from the text alone; prints the results as JSON. */
@Command(
        name = "evaluate-scam",
        description = "Judge the scam check on a file of messages; prints figures as JSON.",
        mixinStandardHelpOptions = true)
final class EvaluateScamCommand implements Callable<Integer> {
    @Option(
            names = "--messages",
            required = true,
            arity = "1..*",
            description = "Messages, JSON Lines with label and text; several files are read one after the other.")
    @SuppressWarnings("NullAway.Init")
    List<Path> messages;

    @Option(
            names = "--cross-validate",
            description = "Learn the words anew in five folds, near-duplicates in one, and judge what was held out.")
    boolean crossValidate;

    @Option(names = "--explain", description = "Say which messages were judged wrongly, and what was seen in them.")
    boolean explain;

    @Option(names = "--json", paramLabel = "OUT", description = "Also write the figures to a file.")
    @Nullable
    Path json;

    @Option(names = "--learn", paramLabel = "OUT", description = "Also learn the words from all messages, into a file.")
    @Nullable
    Path learn;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<JudgedMessage> judged = messages.stream()
                .flatMap(file -> JudgedMessage.read(file).stream())
                .toList();
        var masker = Answerers.masker();
        var check = ScamCheck.packed();
        var validation = new CrossValidation(check, masker);
        ScamFigures reached = crossValidate ? validation.crossValidate(judged) : validation.judge(judged);
        if (explain) judged.forEach(each -> explain(each, check, masker));
        String figures = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(reached);
        spec.commandLine().getOut().println(figures);
        if (json != null) Files.writeString(json, figures + "\n");
        if (learn != null) Files.writeString(learn, validation.learn(judged));
        return Commands.DONE;
    }

    private void explain(JudgedMessage message, ScamCheck check, Masker masker) {
        var text = masker.mask(message.text()).text();
        var verdict = check.check(text);
        if (verdict.isFlagged() == (message.label() == Label.SCAM)) return;
        var err = spec.commandLine().getErr();
        err.println(message.label() + " was " + verdict.id() + ": " + text.value());
        verdict.signs().forEach(sign -> err.println("  " + sign.code() + ": " + sign.span()));
    }
}
