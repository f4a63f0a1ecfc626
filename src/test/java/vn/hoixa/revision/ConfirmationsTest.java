package vn.hoixa.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.knowledge.Topic;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.Confirmations.Result;

/** An officer looks at the source again and nothing has changed. */
class ConfirmationsTest {
    /** Past every review-by day of the knowledge base. */
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);

    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    private final TestKnowledge knowledge = TestKnowledge.on(
                    TestDatabase.fresh(),
                    Clock.fixed(Instant.parse("2028-03-01T03:00:00Z"), ZoneOffset.UTC),
                    TestKnowledge.aPartOfTheBase("ho-tich/1.00", "bao-hiem-y-te", "vo-gia-cu", "commune.yaml"))
            .published();
    private final Confirmations confirmations = knowledge.confirmations();
    private final Officer editor = knowledge.anEditor();

    @Test
    void whatIsStillRightIsAnsweredAgainUnderTheSameRevision() {
        var before = knowledge.snapshot().procedure(BIRTH).orElseThrow();
        assertThat(before.source().freshOn(TODAY)).isFalse();

        var done = (Result.Done) confirmations.confirm(List.of(before.revision()), editor);

        var now = knowledge.snapshot().procedure(BIRTH).orElseThrow();
        assertThat(now.revision()).isEqualTo(before.revision());
        assertThat(now.source().freshOn(TODAY)).isTrue();
        assertThat(now.source().factsOn()).isEqualTo(TODAY);
        assertThat(done.confirmed()).singleElement().satisfies(confirmed -> {
            assertThat(confirmed.due()).isEqualTo(before.source().reviewBy().orElseThrow());
            assertThat(confirmed.until()).isEqualTo(now.source().reviewBy().orElseThrow());
        });
        assertThat(confirmations.last().get(now.revision()).by()).isEqualTo(editor.id());
        assertThat(knowledge
                        .audit()
                        .of(new AuditEntry.Subject("revision", now.revision().toString())))
                .extracting(recorded -> recorded.entry().act())
                .contains("knowledge.confirm");
    }

    @Test
    void civilStatusIsTrustedForAYearAndAnAnswerForHalfAYear() {
        var snapshot = knowledge.snapshot();
        var answer = snapshot.answer("bao-hiem-y-te").orElseThrow();
        confirmations.confirm(List.of(snapshot.procedure(BIRTH).orElseThrow().revision(), answer.revision()), editor);

        var birth = knowledge.snapshot().procedure(BIRTH).orElseThrow().source();
        var health = knowledge.snapshot().answer("bao-hiem-y-te").orElseThrow().source();
        assertThat(birth.reviewBy().orElseThrow()).isBetween(TODAY.plusDays(240), TODAY.plusDays(365));
        assertThat(health.reviewBy().orElseThrow()).isBetween(TODAY.plusDays(120), TODAY.plusDays(183));
    }

    @Test
    void aRevisionThatIsNoLongerInForceIsLeftWithTheReason() {
        var before = knowledge.snapshot().procedure(BIRTH).orElseThrow().revision();
        knowledge.store().withdraw(before, "thử", editor);

        var done = (Result.Done) confirmations.confirm(List.of(before), editor);

        assertThat(done.confirmed()).isEmpty();
        assertThat(done.left()).extracting(KnowledgeStore.Left::key).containsExactly(BIRTH.value());
    }

    @Test
    void onlyAKeeperMayConfirm() {
        var reviewer = knowledge.office().anOfficer(Role.REVIEWER);
        var birth = knowledge.snapshot().procedure(BIRTH).orElseThrow().revision();

        assertThat(confirmations.confirm(List.of(birth), reviewer)).isInstanceOf(Result.NotAllowed.class);
    }

    @Test
    void noNightTakesMoreThanATwentiethOfAThousandPublishedInOneAct() {
        var nights = IntStream.range(0, 1_000)
                .mapToObj(number -> "1.%06d".formatted(1_000 + number * 7))
                .map(code -> ReviewDay.of(unwritten(), code, TODAY))
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));

        assertThat(nights.values()).allMatch(count -> count <= 50);
        assertThat(nights.keySet())
                .allMatch(day -> !day.isBefore(TODAY.plusDays(120)) && !day.isAfter(TODAY.plusDays(183)));
    }

    @Test
    void theKnowledgeBaseItselfIsSpread() {
        var shipped = TestKnowledge.shipped(Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC))
                .snapshot();
        var days = Stream.of(
                        shipped.procedures().stream().map(Procedure::source),
                        shipped.answers().stream().map(CommonAnswer::source),
                        shipped.topics().stream().map(Topic::source),
                        shipped.lifeEvents().stream().map(LifeEvent::source))
                .flatMap(sources -> sources)
                .flatMap(source -> source.reviewBy().stream())
                .toList();
        var nights = days.stream().collect(Collectors.groupingBy(day -> day, Collectors.counting()));

        assertThat(days).hasSizeGreaterThan(150);
        assertThat(nights.values()).allMatch(count -> count <= days.size() / 20);
    }

    private static Source unwritten() {
        return new Source(java.util.Optional.of("1/QĐ"), java.util.Optional.empty(), TODAY, java.util.Optional.empty());
    }
}
