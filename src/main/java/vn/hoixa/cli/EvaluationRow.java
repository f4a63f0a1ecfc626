package vn.hoixa.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/**
 * One question with its expected outcome; the last turn is judged, in context.
 *
 * @param expect the right codes; each counts as right
 * @param needs whether one of them is enough
 * @param facets facets that the answer has to begin with; may be empty
 */
record EvaluationRow(
        String id, List<String> turns, Behavior behavior, List<ProcedureCode> expect, Needs needs, List<Facet> facets) {

    /** What the assistant should do. */
    enum Behavior {
        ANSWER,
        CLARIFY,
        OUT_OF_SCOPE
    }

    /** How many of the expected codes are needed. */
    enum Needs {
        ONE,
        ALL
    }

    private record Line(
            String id,
            List<String> turns,
            String behavior,
            List<String> expect,
            @Nullable Boolean all,
            @Nullable List<String> facets) {}

    EvaluationRow {
        if (turns.isEmpty()) throw new IllegalArgumentException(id + " has no turn");
        turns = List.copyOf(turns);
        expect = List.copyOf(expect);
        facets = List.copyOf(facets);
    }

    /** The same rows with each turn typed in another way. */
    static List<EvaluationRow> typed(List<EvaluationRow> rows, UnaryOperator<String> how) {
        return rows.stream().map(row -> row.typed(how)).toList();
    }

    private EvaluationRow typed(UnaryOperator<String> how) {
        return new EvaluationRow(id, turns.stream().map(how).toList(), behavior, expect, needs, facets);
    }

    /** Whether one of its codes is loaded, or none is expected. */
    boolean isInside(Snapshot known) {
        return expect.isEmpty()
                || expect.stream().anyMatch(code -> known.procedure(code).isPresent());
    }

    String judged() {
        return turns.getLast();
    }

    List<String> earlier() {
        return turns.subList(0, turns.size() - 1);
    }

    /**
     * Reads JSON Lines of {@code {"id","turns","behavior","expect","all"?,"facets"?}}.
     *
     * @throws CommandRefused for an invalid line, with its number
     */
    static List<EvaluationRow> read(Path file) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        List<EvaluationRow> rows = new ArrayList<>();
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank()) continue;
            try {
                rows.add(row(json.readValue(line, Line.class)));
            } catch (JacksonException | IllegalArgumentException e) {
                throw new CommandRefused(file + ":" + number + " is no question: " + e.getMessage());
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EvaluationRow row(Line line) {
        List<Facet> facets = new ArrayList<>();
        if (line.facets() != null) {
            line.facets().forEach(id -> facets.add(Facet.of(id).orElseThrow(() -> unknown(id))));
        }
        return new EvaluationRow(
                line.id(),
                line.turns(),
                Behavior.valueOf(line.behavior().toUpperCase(Locale.ROOT)),
                line.expect().stream().map(ProcedureCode::new).toList(),
                Boolean.TRUE.equals(line.all()) ? Needs.ALL : Needs.ONE,
                facets);
    }

    private static IllegalArgumentException unknown(String facet) {
        return new IllegalArgumentException("unknown facet " + facet);
    }
}
