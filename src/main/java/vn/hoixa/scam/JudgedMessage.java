package vn.hoixa.scam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One line of a file of labelled messages: {@code {"label":"scam|legitimate","text":…}}; other keys are ignored. */
public record JudgedMessage(Label label, String text) {
    private record Line(String label, String text) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws UncheckedIOException when the file cannot be read */
    public static List<JudgedMessage> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(JudgedMessage::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static JudgedMessage of(String line) {
        Line read = JSON.readValue(line, Line.class);
        return new JudgedMessage(read.label().equals("scam") ? Label.SCAM : Label.LEGITIMATE, read.text());
    }

    @Override
    public String toString() {
        return "JudgedMessage[" + label + "]";
    }
}
