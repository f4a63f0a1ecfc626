package vn.hoixa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.hoixa.intent.Intents;
import vn.hoixa.language.Lexicon;
import vn.hoixa.procedure.Facet;

/** Command: trains the classifier of facets on labelled questions, and writes the packed file. */
@Command(
        name = "learn-facets",
        description = "Learn from labelled questions which part of a procedure is asked for.",
        mixinStandardHelpOptions = true)
final class LearnFacetsCommand implements Callable<Integer> {
    private static final String NOTHING = "none";

    @Option(
            names = "--labelled",
            arity = "1..*",
            required = true,
            description = "Files of lines \"facet[,facet] TAB question\"; facet none: nothing in particular.")
    List<Path> labelled = List.of();

    @Option(
            names = "--questions",
            arity = "1..*",
            description = "Questions, JSON Lines: those that name the facets they expect.")
    List<Path> questions = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write what was learned.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Override
    public Integer call() throws IOException {
        List<Intents.Labelled> all = new ArrayList<>();
        for (Path file : labelled.stream().sorted().toList()) {
            Files.readAllLines(file).forEach(line -> all.add(read(file, line)));
        }
        questions.stream()
                .sorted()
                .flatMap(file -> EvaluationRow.read(file).stream())
                .filter(row -> !row.facets().isEmpty())
                .forEach(row -> all.add(new Intents.Labelled(row.judged(), row.facets())));
        Files.writeString(out, Intents.packed(Lexicon.packed()).learned(all));
        return Commands.DONE;
    }

    private static Intents.Labelled read(Path file, String line) {
        String[] parts = line.split("\t");
        if (parts.length != 2) throw new CommandRefused(file + ": not \"facet TAB question\": " + line);
        Stream<String> ids = parts[0].equals(NOTHING) ? Stream.of() : Arrays.stream(parts[0].split(","));
        return new Intents.Labelled(parts[1], ids.map(id -> facet(file, id)).toList());
    }

    private static Facet facet(Path file, String id) {
        return Facet.of(id).orElseThrow(() -> new CommandRefused(file + ": no facet is called " + id));
    }
}
