package vn.hoixa.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;

/** What is past its review-by date is told to nobody, however it is asked for. */
class OverdueTest {
    private static final LocalDate LONG_AFTER = LocalDate.of(2035, 1, 1);
    private static final String CODE = "1.001193";
    private static final String QUESTION = "đăng ký khai sinh cần giấy tờ gì";

    private final Procedure birth =
            Conversed.known().procedure(new ProcedureCode(CODE)).orElseThrow();
    private final LocalDate last = birth.source().reviewBy().orElseThrow();

    @Test
    void aProcedureIsAnsweredOnItsLastDayAndAnOfficersOnTheNext() {
        assertThat(new Conversed().on(last).say(QUESTION)).isInstanceOf(Answer.Ready.class);
        assertUnderReview(new Conversed().on(last.plusDays(1)).say(QUESTION));
    }

    @Test
    void anOptionOfferedInTimeIsNotAnsweredAfterIt() {
        var conversation = new Conversed().on(last);
        conversation.say(QUESTION);
        conversation.on(last.plusDays(1));
        for (String option : List.of("p:" + CODE, "f:" + CODE + ":place", "c:" + CODE + ":ong-ba-lam-thay")) {
            assertUnderReview(conversation.press(option));
        }
        assertUnderReview(conversation.say("thế nộp ở đâu"));
    }

    @Test
    void noProcedureFacetOrCaseIsToldLongAfterByItsOption() {
        Conversed.known().procedures().stream()
                .filter(procedure -> procedure.repeal().isEmpty())
                .flatMap(OverdueTest::options)
                .forEach(option -> assertThat(new Conversed().on(LONG_AFTER).press(option))
                        .as(option)
                        .isInstanceOf(Answer.NeedsReview.class));
    }

    @Test
    void noItemIsToldLongAfterByTheWordsItIsAskedIn() {
        var known = Conversed.known();
        Stream<List<String>> asked = Stream.of(
                        known.procedures().stream().map(Procedure::phrasings),
                        known.answers().stream().map(answer -> answer.ask()),
                        known.lifeEvents().stream().map(event -> event.ask()),
                        known.topics().stream().map(topic -> topic.ask()))
                .flatMap(each -> each);
        asked.flatMap(questions -> questions.stream().limit(2)).forEach(question -> {
            var answer = new Conversed().on(LONG_AFTER).say(question);
            assertThat(answer).as(question).isNotInstanceOf(Answer.Ready.class);
            if (answer instanceof Answer.Declined declined) {
                assertThat(declined.topic()).as(question).isEmpty();
            }
        });
    }

    @Test
    void aLifeEventIsNotToldAfterItsDay() {
        var event = Conversed.known().lifeEvent("sinh-con").orElseThrow();
        LocalDate day = event.source().reviewBy().orElseThrow();
        assertThat(Conversed.body(new Conversed().on(day).press("e:sinh-con")))
                .contains(event.title().text());
        assertUnderReview(new Conversed().on(day.plusDays(1)).press("e:sinh-con"));
    }

    private static Stream<String> options(Procedure procedure) {
        String code = procedure.code().value();
        return Stream.concat(
                Stream.of(Facet.values()).map(facet -> "f:" + code + ":" + facet.id()),
                Stream.concat(
                        Stream.of("p:" + code), procedure.cases().stream().map(one -> "c:" + code + ":" + one.id())));
    }

    private static void assertUnderReview(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.NeedsReview.class);
        assertThat(((Answer.NeedsReview) answer).reason()).isEqualTo(Reason.UNDER_REVIEW);
    }
}
