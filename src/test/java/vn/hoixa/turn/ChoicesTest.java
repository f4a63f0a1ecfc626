package vn.hoixa.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.turn.Choices.Choice;

/** When several citizens' choices teach the search, and when they do not. */
class ChoicesTest {
    private static final ProcedureCode BIRTH = ProcedureCode.of("1.001193").orElseThrow();
    private static final ProcedureCode COPY = ProcedureCode.of("2.000635").orElseThrow();

    @Test
    void threePeopleWhoChooseTheSameTeachTheirWords() {
        assertThat(agreed(people(3, "làm giấy cho cháu bé", BIRTH)))
                .singleElement()
                .satisfies(agreed -> {
                    assertThat(agreed.words()).isEqualTo("làm giấy cho cháu bé");
                    assertThat(agreed.procedure()).isEqualTo(BIRTH);
                    assertThat(agreed.people()).isEqualTo(3);
                });
    }

    @Test
    void theSameWordsInAnotherSpellingAreTheSameWords() {
        var choices = people(2, "làm giấy cho cháu bé", BIRTH);
        choices.addAll(people(1, "Lam giay cho chau be ???", BIRTH));
        assertThat(agreed(choices))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.words()).isEqualTo("làm giấy cho cháu bé"));
    }

    @Test
    void oneWhoAsksAHundredTimesIsOnePerson() {
        var insistent = UUID.randomUUID();
        var choices = IntStream.range(0, 100)
                .mapToObj(_ -> new Choice(insistent, "làm giấy cho cháu bé", COPY))
                .toList();
        assertThat(agreed(choices)).isEmpty();
    }

    @Test
    void wordsThatPeopleMeanDifferentlyTeachNothing() {
        var choices = people(4, "làm giấy cho cháu bé", BIRTH);
        choices.addAll(people(2, "làm giấy cho cháu bé", COPY));
        assertThat(agreed(choices)).isEmpty();
    }

    @Test
    void aLongStoryASingleWordAndMaskedWordsAreNoWayToAsk() {
        var story = "hôm qua tôi lên xã thì gặp chú ở phòng hai mà chú ấy bảo là phải về lấy thêm giấy nữa";
        for (String words : List.of(story, "giấy", "làm giấy cho [SĐT·7f3a]")) {
            assertThat(agreed(people(5, words, BIRTH))).as(words).isEmpty();
        }
    }

    private static List<Choices.Agreed> agreed(List<Choice> choices) {
        return Choices.agreed(choices, 3);
    }

    private static List<Choice> people(int count, String words, ProcedureCode chosen) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(_ -> new Choice(UUID.randomUUID(), words, chosen))
                .toList());
    }
}
