package vn.hoixa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/**
 * A question to draft an answer for, with the facts of a reviewed answer.
 *
 * @param facts the exact words that each asked facet must contain, such as {@code 10 ngày làm việc}
 */
record DraftRow(String id, String question, ProcedureCode code, Map<Facet, List<String>> facts) {
    private record Line(String id, String question, String code, Map<String, List<String>> facts) {}

    List<Facet> asked() {
        return facts.keySet().stream().sorted().toList();
    }

    /**
     * Reads JSON Lines of {@code {"id","question","code","facts":{facet:[words]}}}.
     *
     * @throws CommandRefused for an invalid line, with its number
     */
    static List<DraftRow> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return java.util.stream.IntStream.range(0, lines.size())
                    .filter(at -> !lines.get(at).isBlank())
                    .mapToObj(at -> row(file, at + 1, lines.get(at)))
                    .toList();
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be read");
        }
    }

    private static DraftRow row(Path file, int number, String line) {
        try {
            var read = JsonMapper.shared().readValue(line, Line.class);
            return new DraftRow(
                    read.id(),
                    read.question(),
                    ProcedureCode.of(read.code()).orElseThrow(),
                    read.facts().entrySet().stream()
                            .collect(java.util.stream.Collectors.toMap(
                                    each -> Facet.of(each.getKey()).orElseThrow(), Map.Entry::getValue)));
        } catch (JacksonException | java.util.NoSuchElementException | NullPointerException e) {
            throw new CommandRefused(file + " line " + number + " is no question with facts");
        }
    }
}
