package vn.hoixa.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.drafting.Drafts.Standing;
import vn.hoixa.office.Actor;
import vn.hoixa.office.OfficeFixture;
import vn.hoixa.office.Settings;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;

/** Which questions get a draft, when, and once. */
class DraftWriterTest {
    private static final Masker MASKER = new Masker(
            new MasterKey("mot-khoa-chi-de-thu-trong-kiem-thu-0001".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    private static final Actor BY = new Actor.CommandLine();

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
    private final Map<UUID, Subjects.Subject> waiting = new LinkedHashMap<>();
    private final List<UUID> asked = new ArrayList<>();
    private Drafted next = written(100);
    private Drafter drafter = (request, _) -> {
        asked.add(request.question());
        return next;
    };
    private Runnable subjects = () -> {};
    private String baseUrl = "http://127.0.0.1:9/v1";
    private int tokensADay;

    @Test
    void eachWaitingQuestionGetsOneDraft() {
        var first = aQuestion();
        var second = aQuestion();
        var writer = writer();

        assertThat(writer.writeOne()).isTrue();
        assertThat(writer.writeOne()).isTrue();
        assertThat(writer.writeOne()).isFalse();

        assertThat(asked).containsExactly(first, second);
        assertThat(drafts().of(first)).isInstanceOf(Standing.There.class);
    }

    @Test
    void twoReplicasDoNotWriteTheSameDraft() {
        var question = aQuestion();
        assertThat(work().claim(question, UUID.randomUUID(), Duration.ofMinutes(1)))
                .isTrue();

        assertThat(writer().writeOne()).isFalse();
        assertThat(drafts().of(question)).isEqualTo(new Standing.Writing(""));
    }

    @Test
    void whatAnotherReplicaLeftBehindIsTakenOver() {
        var question = aQuestion();
        work().claim(question, UUID.randomUUID(), Duration.ofMinutes(-1));

        assertThat(writer().writeOne()).isTrue();
        assertThat(asked).containsExactly(question);
    }

    @Test
    void anOfficerWhoWantsAnotherGetsAnother() {
        var question = aQuestion();
        var writer = writer();
        writer.writeOne();

        drafts().again(question);

        assertThat(drafts().of(question)).isInstanceOf(Standing.Awaited.class);
        assertThat(writer.writeOne()).isTrue();
        assertThat(writer.writeOne()).isFalse();
        assertThat(asked).containsExactly(question, question);
    }

    @Test
    void switchedOffNobodyAsksTheModel() {
        aQuestion();
        draftSwitch().switchOff(BY, "thử");

        assertThat(writer().writeOne()).isFalse();

        draftSwitch().switchOn(BY, "thử");
        assertThat(writer().writeOne()).isTrue();
    }

    @Test
    void aDraftInTheMakingEndsWhenTheModelIsSwitchedOffAndIsWrittenAfterwards() {
        var question = aQuestion();
        drafter = (_, watch) -> {
            watch.written(100, () -> "Nộp ở");
            assertThat(watch.isStopped()).isFalse();
            draftSwitch().switchOff(BY, "thử");
            watch.written(200, () -> "Nộp ở xã");
            return watch.isStopped() ? new Drafted.None(Drafted.Why.STOPPED, by(3)) : written(5);
        };

        assertThat(writer().writeOne()).isTrue();

        assertThat(drafts().of(question))
                .isInstanceOfSatisfying(
                        Standing.There.class,
                        there -> assertThat(there.draft().drafted())
                                .isEqualTo(new Drafted.None(Drafted.Why.OFF, by(3))));
        draftSwitch().switchOn(BY, "thử");
        drafter = (_, _) -> written(5);
        assertThat(writerAt(Clock.offset(clock, Duration.ofMinutes(2))).writeOne())
                .isTrue();
    }

    @Test
    void anEndpointOnTheOpenInternetNeedsARecordedReason() {
        baseUrl = "http://8.8.8.8/v1";
        aQuestion();
        assertThat(draftSwitch().state()).isEqualTo(DraftSwitch.State.NOT_ALLOWED);
        assertThat(writer().writeOne()).isFalse();

        draftSwitch().allowPublic(BY, "Thử nghiệm bằng câu hỏi giả");

        assertThat(draftSwitch().state()).isEqualTo(DraftSwitch.State.ON);
        assertThat(writer().writeOne()).isTrue();
        baseUrl = "http://9.9.9.9/v1";
        assertThat(draftSwitch().state()).isEqualTo(DraftSwitch.State.NOT_ALLOWED);
    }

    @Test
    void theDaysTokensEndTheDaysDrafts() {
        tokensADay = 150;
        aQuestion();
        aQuestion();
        aQuestion();
        var writer = writer();

        assertThat(writer.writeOne()).isTrue();
        assertThat(writer.writeOne()).isTrue();
        assertThat(writer.writeOne()).isFalse();
    }

    @Test
    void aServerThatIsAwayIsNotAskedAgainAtOnceAndNotForEver() {
        var question = aQuestion();
        next = new Drafted.None(Drafted.Why.UNREACHABLE, by(0));
        var writer = writer();

        assertThat(writer.writeOne()).isTrue();
        assertThat(writer.writeOne()).isFalse();
        assertThat(drafts().of(question))
                .isInstanceOfSatisfying(
                        Standing.There.class,
                        there -> assertThat(there.draft().drafted()).isEqualTo(next));
        for (int minute = 2; minute < 20; minute += 2) {
            writerAt(Clock.offset(clock, Duration.ofMinutes(minute))).writeOne();
        }
        assertThat(asked).hasSize(3);
    }

    @Test
    void afterFiveFailuresTheServerIsLeftAlone() {
        for (int i = 0; i < 8; i++) {
            aQuestion();
        }
        next = new Drafted.None(Drafted.Why.TOO_SLOW, by(0));
        var writer = writer();

        for (int i = 0; i < 8; i++) {
            writer.writeOne();
        }

        assertThat(asked).hasSize(5);
    }

    @Test
    void aFaultOfOursIsAFailedDraftThatIsTriedThreeTimesAndTellsNothingOfTheQuestion() {
        var question = aQuestion();
        drafter = (_, _) -> {
            throw new IllegalStateException("số 0912345678");
        };

        for (int minute = 0; minute < 20; minute += 2) {
            writerAt(Clock.offset(clock, Duration.ofMinutes(minute))).writeOne();
        }

        assertThat(drafts().of(question))
                .isInstanceOfSatisfying(
                        Standing.There.class,
                        there -> assertThat(there.draft().drafted()).isEqualTo(failed()));
        assertThat(jdbc.sql("SELECT why FROM machine_draft").query(String.class).list())
                .containsExactly("FAILED", "FAILED", "FAILED");
        assertThat(jdbc.sql("SELECT machine_draft::text FROM machine_draft")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("0912345678"));
    }

    @Test
    void aFaultOfOursSpeaksNotAgainstTheServer() {
        for (int i = 0; i < 8; i++) {
            aQuestion();
        }
        drafter = (request, _) -> {
            asked.add(request.question());
            throw new IllegalStateException("ours");
        };
        var writer = writer();

        for (int i = 0; i < 8; i++) {
            writer.writeOne();
        }

        assertThat(asked).hasSize(8);
    }

    @Test
    @Timeout(60)
    void aWriterGoesOnAfterAFaultOfOurs() {
        var first = aQuestion();
        var second = aQuestion();
        var missing = new AtomicBoolean(true);
        subjects = () -> {
            if (missing.getAndSet(false)) throw new IllegalStateException("ours");
        };
        drafter = (request, _) -> {
            if (request.question().equals(first)) throw new IllegalStateException("ours");
            return written(1);
        };
        var writing = new DraftWriting(writer(), 1);
        writing.start();
        try {
            await().atMost(Duration.ofSeconds(50))
                    .until(() -> new DraftRows(jdbc, clock).latest(second).isPresent());
        } finally {
            writing.stop();
        }

        assertThat(new DraftRows(jdbc, clock).latest(first).orElseThrow().drafted())
                .isEqualTo(failed());
    }

    @Test
    @Timeout(60)
    void soManyAreWrittenAtATimeAndNotMore() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            aQuestion();
        }
        var begun = new Semaphore(0);
        var goOn = new Semaphore(0);
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        drafter = (_, _) -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            begun.release();
            goOn.acquireUninterruptibly();
            atWork.decrementAndGet();
            return written(1);
        };
        var writing = new DraftWriting(writer(), 2);
        writing.start();
        try {
            begun.acquire(2);
            assertThat(begun.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
            goOn.release(6);
            begun.acquire(4);
        } finally {
            writing.stop();
        }

        assertThat(most).hasValue(2);
    }

    private static Drafted failed() {
        return new Drafted.None(Drafted.Why.FAILED, new Drafted.By("mo-hinh-thu", 0, 0, 0, Duration.ZERO));
    }

    private UUID aQuestion() {
        var id = UUID.randomUUID();
        waiting.put(id, new Subjects.Subject(id, MASKER.mask("hỏi việc gì đó").text(), List.of(), List.of()));
        return id;
    }

    private DraftWriter writer() {
        return writerAt(clock);
    }

    private DraftWriter writerAt(Clock now) {
        var breaker = CircuitBreaker.of("drafting", DraftingConfiguration.afterFiveFailures());
        var rows = new DraftRows(jdbc, now);
        return new DraftWriter(
                new DraftQueue(
                        new Waiting(),
                        rows,
                        new DraftWork(jdbc, now),
                        settings().longest()),
                (subject, on) -> new DraftRequest(subject.question(), subject.words(), List.of(), List.of()),
                (request, watch) -> drafter.draft(request, watch),
                new DraftGate(draftSwitch(), rows, settings(), breaker, now),
                now);
    }

    private final class Waiting implements Subjects {
        @Override
        public List<UUID> waiting() {
            subjects.run();
            return List.copyOf(waiting.keySet());
        }

        @Override
        public Optional<Subject> find(UUID question) {
            return Optional.ofNullable(waiting.get(question));
        }
    }

    private Drafts drafts() {
        return new Drafts(new DraftRows(jdbc, clock), work(), draftSwitch());
    }

    private DraftWork work() {
        return new DraftWork(jdbc, clock);
    }

    private DraftSwitch draftSwitch() {
        return new DraftSwitch(settings(), decisions());
    }

    private Settings decisions() {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database.app()));
        return OfficeFixture.settings(jdbc, transactions, clock);
    }

    private DraftingSettings settings() {
        return new DraftingSettings(baseUrl, "", "mo-hinh-thu", Duration.ofSeconds(5), 1, tokensADay);
    }

    private static Drafted written(int tokens) {
        return new Drafted.Written("Nộp ở xã [1].", java.util.Set.of(1), List.of(), by(tokens));
    }

    private static Drafted.By by(int tokens) {
        return new Drafted.By("mo-hinh-thu", 1, tokens, 0, Duration.ofMillis(12));
    }
}
