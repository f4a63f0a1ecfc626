package vn.hoixa.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class MaskerOnRealQuestionsTest {
    private final Masker masker = new Masker(new MasterKey(new byte[32]));

    @ParameterizedTest
    @ValueSource(strings = {"questions-dev.jsonl", "questions-behaviour-dev.jsonl", "questions-national.jsonl"})
    void questionsWithoutPersonalDataStayAsTheyAre(String file) throws IOException {
        var masked = new ArrayList<String>();
        for (var row : rows("benchmark/" + file)) {
            for (var turn : row.get("turns")) {
                if (!masker.mask(turn.asString()).kinds().isEmpty()) {
                    masked.add(turn.asString());
                }
            }
        }
        assertThat(masked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "messages-dev.jsonl")
    void messagesThatCarryAOneTimeCodeLoseIt(String file) throws IOException {
        int carrying = 0;
        int masked = 0;
        for (var row : rows("scam/" + file)) {
            var text = row.get("text").asString();
            if (text.matches("(?is).*\\bma (xac thuc )?otp.{0,40} la:? \\d{4,8}\\b.*")) {
                carrying++;
                masked += masker.mask(text).kinds().contains(PersonalDataKind.OTP) ? 1 : 0;
            }
        }
        assertThat(carrying).isPositive();
        assertThat(masked).isEqualTo(carrying);
    }

    private static List<JsonNode> rows(String path) throws IOException {
        var data = Optional.ofNullable(System.getenv("HOIXA_DATA"));
        assumeTrue(data.isPresent(), "HOIXA_DATA names no data directory");
        var json = new ObjectMapper();
        try (Stream<String> lines = Files.lines(Path.of(data.orElseThrow(), path))) {
            return lines.map(json::readTree).toList();
        }
    }
}
