package vn.hoixa.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LintTest {
    @TempDir
    Path directory;

    @Test
    void theKnowledgeBaseBreaksNoRule() {
        assertThat(Lint.of(Path.of("knowledge-base")).findings()).isEmpty();
    }

    @Test
    void thePromptsBreakNoRule() {
        assertThat(Lint.of(Path.of("prompts")).findings()).isEmpty();
    }

    @Test
    void theSampleBreaksNoRule() {
        assertThat(SampleBase.good().lint(directory).findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachRuleCatchesWhatIsPlantedForIt(Rule rule) {
        Planted planted = Planted.against(rule);
        var lint = planted.base().lint(directory);
        assertThat(lint.of(rule)).anySatisfy(finding -> {
            assertThat(finding.file()).startsWith(planted.file());
            assertThat(finding.toString()).contains(planted.told());
        });
        assertThat(lint.summary()).anySatisfy(line -> assertThat(line).contains(rule.id(), rule.meaning()));
    }
}
