package vn.hoixa.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.hoixa.HoiXaTest;
import vn.hoixa.MovableClock;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.regression.Expected;
import vn.hoixa.regression.Judged;
import vn.hoixa.regression.Regression;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** Weeks pass; what the assistant answered by itself is drawn, judged, counted and learned from. */
@HoiXaTest
@WithKnowledge
@Import(DeviationTest.Clocks.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DeviationTest {
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final String COPIES = "sao y bản chính hết bao nhiêu tiền";

    @TestConfiguration
    static class Clocks {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Instant.now());
        }
    }

    @Autowired
    MovableClock clock;

    @Autowired
    Conversations conversations;

    @Autowired
    Draws draws;

    @Autowired
    Deviation deviation;

    @Autowired
    Regression regression;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    Officer editor;
    int number;

    @BeforeAll
    void aCommuneWithItsKnowledge() {
        editor = anOfficer(Role.KNOWLEDGE);
        var deadline = Instant.now().plusSeconds(30);
        while (knowledge.snapshot().procedure(BIRTH).isEmpty()) {
            assertThat(Instant.now()).as("published by").isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void twoBadWeeksProposeAPauseAndWhatWasWrongIsAskedAgain() {
        var first = aWeekWith(4);
        var picks = deviation.picks(first);
        assertThat(picks)
                .as("four typed questions and the answer before a 9; neither the 9 nor a pressed option")
                .hasSize(5)
                .filteredOn(pick -> pick.why().contains(Pick.Why.REJECTED))
                .singleElement()
                .satisfies(pick -> assertThat(pick.why()).contains(Pick.Why.SAMPLED));
        draws.drawDue();
        assertThat(deviation.picks(first)).as("a week is drawn once").isEqualTo(picks);

        judge(picks.getFirst(), new Verdict.Wrong(Flaw.OTHER_MATTER, Optional.of(BIRTH)));
        assertThat(figures(first).isComplete()).isFalse();
        picks.stream().skip(1).forEach(pick -> judge(pick, new Verdict.Right()));
        assertThat(figures(first).sample()).isEqualTo(new WeekFigures.Counts(4, 1, 0, 0));
        assertThat(figures(first).rejected().told()).isEqualTo(1);
        assertThat(deviation.alarm()).as("one bad week").isEmpty();

        var second = aWeekWith(2);
        assertThat(second.minus(1)).isEqualTo(first);
        var later = deviation.picks(second);
        judge(later.getFirst(), new Verdict.Wrong(Flaw.NOT_AT_ONCE, Optional.empty()));
        later.stream().skip(1).forEach(pick -> judge(pick, new Verdict.Unclear()));
        assertThat(deviation.alarm()).hasValueSatisfying(alarm -> {
            assertThat(alarm.earlier().share()).isEqualTo(0.8);
            assertThat(alarm.later().share()).isZero();
        });

        assertThat(lesson(picks.getFirst()).expected())
                .isInstanceOfSatisfying(Expected.AnsweredFrom.class, expected -> {
                    assertThat(expected.codes()).containsExactly(BIRTH);
                    assertThat(expected.row()).isPresent();
                });
        assertThat(lesson(later.getFirst()).expected()).isInstanceOf(Expected.NotAtOnce.class);
        assertThat(regression.questionFile()).contains(picks.getFirst().id().toString());

        judge(later.getFirst(), new Verdict.Right());
        assertThat(deviation.alarm()).as("a judgement can be mended").isEmpty();
        assertThat(audit.of(new AuditEntry.Subject(
                        "deviation_pick", later.getFirst().id().toString())))
                .extracting(recorded -> recorded.entry().details().get("verdict"))
                .containsExactly("wrong", "right");
    }

    @Test
    void whoeverAnswersCitizensJudgesAndNobodyElse() {
        assertThat(deviation.judge(anOfficer(Role.ADMIN), UUID.randomUUID(), new Verdict.Right()))
                .isInstanceOf(Judging.Refused.class);
        assertThat(deviation.judge(anOfficer(Role.VILLAGE), UUID.randomUUID(), new Verdict.Right()))
                .isInstanceOf(Judging.Refused.class);
        assertThat(deviation.judge(editor, UUID.randomUUID(), new Verdict.Right()))
                .isInstanceOf(Judging.Unknown.class);
    }

    /** So many citizens ask, one more says that the answer was not theirs, and the week ends. */
    private Week aWeekWith(int citizens) {
        for (int i = 0; i < citizens; i++) {
            assertThat(asks(aCitizen(), COPIES).outcome()).isEqualTo(TurnOutcome.ANSWERED);
        }
        var other = aCitizen();
        asks(other, COPIES);
        asks(other, "9");
        var week = Week.of(clock.instant());
        clock.set(clock.instant().plus(Duration.ofDays(7)));
        draws.drawDue();
        return week;
    }

    private Received asks(ChannelUser citizen, String words) {
        return conversations.receive(Inbound.typed(citizen, Optional.empty(), words));
    }

    private static ChannelUser aCitizen() {
        return ChannelUser.web(UUID.randomUUID());
    }

    private void judge(Pick pick, Verdict verdict) {
        assertThat(deviation.judge(editor, pick.id(), verdict)).isInstanceOf(Judging.Done.class);
    }

    private WeekFigures figures(Week week) {
        return deviation.weeks(10).stream()
                .filter(one -> one.week().equals(week))
                .findFirst()
                .orElseThrow();
    }

    private Judged lesson(Pick pick) {
        return regression.now().all().stream()
                .filter(judged -> judged.question().equals(pick.id()))
                .findFirst()
                .orElseThrow();
    }

    private Officer anOfficer(Role role) {
        number++;
        var village = Optional.of("mau-trung").filter(_ -> role == Role.VILLAGE);
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("kiemsoat" + number, person, Set.of(role), village);
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
