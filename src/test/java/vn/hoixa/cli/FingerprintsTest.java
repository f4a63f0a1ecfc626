package vn.hoixa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsTest {
    @Test
    void whatIsReadChangesThem(@TempDir Path directory) throws IOException {
        Path words = Files.createDirectory(directory.resolve("words"));
        Path questions = Files.writeString(directory.resolve("questions.jsonl"), "một");
        Files.writeString(words.resolve("a.yaml"), "a");
        var before = Fingerprints.of(List.of(words), List.of(questions));
        assertThat(Fingerprints.of(List.of(words), List.of(questions))).isEqualTo(before);
        assertThat(before.differences(before)).isEmpty();

        Files.writeString(words.resolve("b.yaml"), "b");
        var after = Fingerprints.of(List.of(words), List.of(questions));
        assertThat(after.analyzer()).isEqualTo(before.analyzer());
        assertThat(after.questions()).isEqualTo(before.questions());
        assertThat(after.knowledge()).isNotEqualTo(before.knowledge());
        assertThat(after.differences(before)).singleElement().asString().contains("knowledge base");
    }

    @Test
    void anotherAnalyzerAsksForAnotherCalibration() {
        var now = new Fingerprints("one", "k", "q");
        assertThat(now.differences(new Fingerprints("other", "k", "q")))
                .singleElement()
                .asString()
                .contains("calibrate again");
    }
}
