package vn.hoixa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The last turns of question files, as citizens typed them. */
final class BenchQuestions {
    private BenchQuestions() {}

    /** The files under {@code hoixa.bench.questions}, comma-separated. */
    static List<String> read() {
        var questions = new ArrayList<String>();
        for (String file : System.getProperty("hoixa.bench.questions").split(",")) {
            try (Stream<String> lines = Files.lines(Path.of(file))) {
                lines.filter(line -> !line.isBlank())
                        .map(BenchQuestions::lastTurn)
                        .forEach(questions::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return questions;
    }

    private static String lastTurn(String line) {
        var turns = JsonMapper.shared().readTree(line).get("turns");
        return turns.get(turns.size() - 1).asString();
    }
}
