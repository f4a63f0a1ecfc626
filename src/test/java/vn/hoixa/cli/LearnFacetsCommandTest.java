package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a question asks for is learned again from the labelled questions: the same file comes out, or says why not. */
class LearnFacetsCommandTest {
    private static final Path FACETS = Path.of("src/test/resources/facets");
    private static final Path QUESTIONS = Path.of("src/test/resources/questions");

    /** What says how well the rest was learned, and rows that only name a procedure: as in the Makefile. */
    private static final Set<String> LEFT_OUT = Set.of(
            "own.jsonl",
            "blind11.jsonl",
            "blind12.jsonl",
            "blind13.jsonl",
            "blind14.jsonl",
            "blind15.jsonl",
            "blind16.jsonl",
            "blind17.jsonl",
            "two-more.jsonl",
            "one-more.jsonl");

    @TempDir
    Path directory;

    @Test
    void thePackedFileIsWhatTheQuestionsTeach() throws IOException {
        Path out = directory.resolve("learned.tsv");
        List<String> arguments = Stream.of(
                        Stream.of("--labelled"),
                        files(FACETS, _ -> true),
                        Stream.of("--questions"),
                        files(QUESTIONS, name -> !LEFT_OUT.contains(name)),
                        Stream.of("--out", out.toString()))
                .flatMap(part -> part)
                .toList();
        assertThat(new CommandLine(new LearnFacetsCommand()).execute(arguments.toArray(String[]::new)))
                .isZero();
        assertThat(Files.readString(out))
                .as("phrases or labelled questions have changed: make learn-facets")
                .isEqualTo(Files.readString(Path.of("src/main/resources/intent/learned-facets.tsv")));
    }

    private static Stream<String> files(Path directory, Predicate<String> wanted) throws IOException {
        try (var all = Files.list(directory)) {
            return all.filter(file -> wanted.test(file.getFileName().toString())).map(Path::toString).toList().stream();
        }
    }

    @Test
    void anUnknownFacetIsNamedWithItsFile() throws IOException {
        Path wrong = Files.writeString(directory.resolve("wrong.tsv"), "colour\tmàu gì\n");
        Path out = directory.resolve("out.tsv");
        var said = new StringWriter();
        var line = new CommandLine(new LearnFacetsCommand()).setErr(new PrintWriter(said));
        assertThat(line.execute("--labelled", wrong.toString(), "--out", out.toString()))
                .isNotZero();
        assertThat(said.toString()).contains("wrong.tsv").contains("colour");
        assertThat(out).doesNotExist();
    }
}
