package vn.hoixa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Vietnamese;

/** The search over the real procedures, on questions with known answers: it does not get worse unnoticed. */
class SearchFiguresTest {

    private record Row(List<String> turns, List<String> expect) {}

    private record Figures(double first, double firstThree) {}

    @Test
    void theRightProcedureComesFirstWithAndWithoutDiacritics() throws IOException {
        Path data = Path.of(Optional.ofNullable(System.getenv("HOIXA_DATA")).orElse("none"));
        Assumptions.assumeTrue(Files.isDirectory(data), "HOIXA_DATA is not set: no questions to judge by");
        SearchIndex index = new SearchIndex(Lexicon.packed());
        index.replaceAll(PortalItems.from(data.resolve("procedures/commune.jsonl.gz")));

        List<Row> written = rows(data.resolve("benchmark/questions-dev.jsonl"));
        List<Row> typed = rows(data.resolve("benchmark/questions-behaviour-dev.jsonl"));
        for (UnaryOperator<String> how : List.of(UnaryOperator.<String>identity(), Vietnamese::fold)) {
            Figures ofWritten = figures(index, written, how);
            assertThat(ofWritten.first()).isGreaterThan(0.87);
            assertThat(ofWritten.firstThree()).isGreaterThan(0.95);
            Figures ofTyped = figures(index, typed, how);
            assertThat(ofTyped.first()).isGreaterThan(0.90);
            assertThat(ofTyped.firstThree()).isGreaterThan(0.96);
        }
    }

    private static Figures figures(SearchIndex index, List<Row> rows, UnaryOperator<String> how) {
        int first = 0;
        int firstThree = 0;
        for (Row row : rows) {
            List<String> earlier = row.turns().subList(0, row.turns().size() - 1);
            List<Hit> hits = index.search(how.apply(row.turns().getLast()), earlier, 3);
            if (hits.stream().limit(1).anyMatch(hit -> row.expect().contains(hit.key()))) first++;
            if (hits.stream().anyMatch(hit -> row.expect().contains(hit.key()))) firstThree++;
        }
        return new Figures((double) first / rows.size(), (double) firstThree / rows.size());
    }

    private static List<Row> rows(Path file) throws IOException {
        JsonMapper json = new JsonMapper();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            if (row.path("behavior").asString("").equals("answer")) {
                rows.add(new Row(texts(row.path("turns")), texts(row.path("expect"))));
            }
        }
        return rows;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
