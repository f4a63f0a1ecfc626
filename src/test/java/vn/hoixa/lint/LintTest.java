package vn.hoixa.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoixa.language.Lexicon;

class LintTest {
    private static final Lexicon LEXICON = Lexicon.packed();

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
        assertThat(SampleBase.good().lint(directory, LEXICON).findings()).isEmpty();
    }

    @Test
    void aProcedureWithoutCasesIsOfTheShortFormAndNeedsFourNames() {
        String cases = "cases:\n  - {id: mat-giay, ask: [mất giấy thử thì sao], answer: Làm lại được.}\n";
        var shortForm = SampleBase.good()
                .with(SampleBase.PROCEDURE, cases, "")
                .with(
                        SampleBase.PROCEDURE,
                        "phrasings: [giấy thử làm ở đâu, lam giay thu, muốn có giấy thử, mất giấy thử]\n",
                        "");
        assertThat(shortForm.lint(directory, LEXICON).findings()).isEmpty();
        var tooShort = shortForm.with(SampleBase.PROCEDURE, ", giấy thử nghiệm]", "]");
        assertThat(tooShort.lint(directory, LEXICON).of(Rule.COMPLETE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).contains("từ 4 trở lên, đang có 3"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void eachRuleCatchesWhatIsPlantedForIt(Rule rule, Planted planted) {
        var lint = planted.base().lint(directory, LEXICON);
        assertThat(lint.of(rule)).anySatisfy(finding -> {
            assertThat(finding.file()).startsWith(planted.file());
            assertThat(finding.toString()).contains(planted.told());
        });
        assertThat(lint.isClean()).isFalse();
        assertThat(lint.summary()).anySatisfy(line -> assertThat(line).contains(rule.id(), rule.meaning()));
    }

    static Stream<Arguments> eachRuleCatchesWhatIsPlantedForIt() {
        return Stream.of(Rule.values())
                .flatMap(rule -> Planted.against(rule).stream().map(planted -> arguments(rule, planted)));
    }
}
