package vn.hoixa.scam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;

class ScamFiguresTest {
    private static final ScamCheck CHECK = ScamCheck.packed();
    private static final CrossValidation VALIDATION =
            new CrossValidation(CHECK, new Masker(new MasterKey(new byte[32])));

    private static final List<String> LEARNED = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "sixth",
            "ninth",
            "tenth",
            "twelfth",
            "fourteenth",
            "fifteenth",
            "seventeenth",
            "eighteenth");
    /** Of these many honest messages were written to be mistaken, and many scams are first words without link, number or wish. */
    private static final List<String> HARD =
            List.of("tenth", "twelfth", "fourteenth", "fifteenth", "seventeenth", "eighteenth");

    private static final List<String> HELD_OUT =
            List.of("fifth", "seventh", "eighth", "eleventh", "thirteenth", "sixteenth");

    @Test
    @EnabledIfEnvironmentVariable(named = "HOIXA_DATA", matches = ".+")
    void flagsNoneOfAHundredRealHonestMessages() {
        var figures = VALIDATION.judge(
                JudgedMessage.read(Path.of(System.getenv("HOIXA_DATA"), "scam", "messages-dev.jsonl")));
        assertThat(figures.falseAlarmRate()).isLessThanOrEqualTo(0.01);
    }

    @ParameterizedTest
    @FieldSource("LEARNED")
    void findsScamsAmongOurOwnMessages(String file) {
        var figures = VALIDATION.judge(own(file));
        assertThat(figures.recall()).isGreaterThanOrEqualTo(HARD.contains(file) ? 0.85 : 0.9);
        assertThat(figures.falseAlarmRate()).isLessThanOrEqualTo(HARD.contains(file) ? 0.07 : 0.01);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HOIXA_DATA", matches = ".+")
    void findsNineOfTenScamsWhoseLikeItHasNotLearnedFrom() {
        var messages = JudgedMessage.read(Path.of(System.getenv("HOIXA_DATA"), "scam", "messages-dev.jsonl"));
        var figures = VALIDATION.crossValidate(messages);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(figures.falseAlarmRate()).isLessThanOrEqualTo(0.01);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "HOIXA_DATA", matches = ".+")
    void packedWordsAreThoseTheCommandLearns() throws IOException {
        var messages =
                new ArrayList<>(JudgedMessage.read(Path.of(System.getenv("HOIXA_DATA"), "scam", "messages-dev.jsonl")));
        for (String file : LEARNED) messages.addAll(own(file));
        assertThat(VALIDATION.learn(messages))
                .isEqualTo(Files.readString(Path.of("src/main/resources/scam/learned-words.tsv")));
    }

    @Test
    void findsWhatItHasNotLearnedFrom() {
        List<JudgedMessage> held =
                HELD_OUT.stream().flatMap(file -> own(file).stream()).toList();
        var figures = VALIDATION.judge(held);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(figures.falseAlarmRate()).isLessThanOrEqualTo(0.04);
    }

    private static List<JudgedMessage> own(String file) {
        return JudgedMessage.read(Path.of("src/test/resources/messages/" + file + ".jsonl"));
    }

    @Test
    void keepsNearDuplicatesInOneFold() {
        List<Learning.Judged> messages = IntStream.range(0, 40)
                .mapToObj(i -> "Tai khoan cua ban so " + i + " da bi khoa, vui long dang nhap de mo lai ngay")
                .map(text -> new Learning.Judged(CHECK.detector().read(text), Set.of(), Label.SCAM))
                .toList();
        assertThat(IntStream.of(Folds.of(messages, 5)).boxed().collect(java.util.stream.Collectors.toSet()))
                .isEqualTo(Set.of(0));
    }

    @Test
    void rateOverNothingIsZero() {
        var nothing = new ScamFigures.Interval(0, 1);
        assertThat(ScamFigures.of(List.of())).isEqualTo(new ScamFigures(0, 0, 0, 0, 0, nothing, 0, 0, nothing));
    }

    @Test
    void intervalsAreThoseOfWilson() {
        assertThat(ScamFigures.Interval.of(33, 40)).isEqualTo(new ScamFigures.Interval(0.6805, 0.9125));
        assertThat(ScamFigures.Interval.of(0, 35)).isEqualTo(new ScamFigures.Interval(0, 0.0989));
    }
}
