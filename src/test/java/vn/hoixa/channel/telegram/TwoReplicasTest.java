package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.database.Cable;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.knowledge.TestKnowledge;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Role;
import vn.hoixa.office.TestOffice;
import vn.hoixa.pause.Scope;

/** Two processes of one installation on one database: they own, pause, poll and send as one, whatever happens to either. */
@Timeout(400)
class TwoReplicasTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int CITIZENS = 80;
    private static final int QUESTIONS = 4;
    private static final String ANSWERED = "dang ky khai sinh can giay to gi";
    private static final String UNKNOWN = "Xã mình bao giờ có lịch phun thuốc muỗi?";
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"(\\w+)\"");

    @TempDir
    Path directory;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private final StubTelegram telegram = StubTelegram.withoutLimits();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestKnowledge knowledge = TestKnowledge.on(
            database, Clock.systemUTC(), TestKnowledge.aPartOfTheBase("procedures/ho-tich/", "commune.yaml"));
    private final TestOffice office = knowledge.office();
    private final Member one = new Member("one");
    private final Member other = new Member("other");
    private int messages;

    /** A replica with a line of its own to the database, on which the database knows it by name. */
    private final class Member {
        final String name;
        final Cable line;
        Replica process;

        Member(String name) {
            this.name = name;
            this.line = Cable.to(
                    URI.create(database.url().substring("jdbc:".length())).getPort());
        }

        void start() throws IOException {
            var url = database.url().replaceFirst(":\\d+/", ":" + line.port() + "/");
            var files = Files.createDirectories(directory.resolve(name));
            process = new Replica(url + "?ApplicationName=" + name, database, telegram, files);
            process.start();
        }

        boolean polls() {
            return pollers().equals(List.of(name));
        }
    }

    @BeforeEach
    void anOfficeThatIsOpen() throws Exception {
        knowledge.published();
        var admin = office.anOfficer(Role.ADMIN);
        JdbcClient.create(database.owner())
                .sql("""
            INSERT INTO channel_decision (id, channel, number, signed_on, signer, recorded_by, recorded_at)
            VALUES (?, 'TELEGRAM', '15/QĐ-UBND', current_date, 'Chủ tịch', ?, now())
            """)
                .param(UUID.randomUUID())
                .param(admin.id().value())
                .update();
        one.start();
        one.process.awaitAnswer();
        other.start();
        other.process.awaitAnswer();
    }

    @AfterEach
    void end() throws Exception {
        for (Member member : List.of(one, other)) {
            if (member.process != null) {
                member.process.close();
            }
            member.line.close();
        }
        telegram.close();
    }

    @Test
    void theyWorkAsOneAndTheLossOfEitherLosesNothing() throws Exception {
        claimedAtBothAQuestionHasOneOwner();
        pausedAtOneTheOtherStopsAtOnce();
        theOneThatPollsIsFrozenInATransactionAndThaws();
        theOneThatPollsIsCutOffFromTheDatabase();
        theOneThatPollsIsKilled();
    }

    private void claimedAtBothAQuestionHasOneOwner() throws Exception {
        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(ask(one, UNKNOWN)).isEqualTo("waiting");
        }
        var here = atDesk(one, Role.REVIEWER);
        var there = atDesk(other, Role.REVIEWER);

        for (UUID question : ids("SELECT id FROM question")) {
            var path = "/console/questions/" + question + "/claim";
            var pages = atOnce(() -> here.post(path, Map.of()), () -> there.post(path, Map.of()));

            assertThat(pages.stream().filter(page -> page.contains("id=\"text\"")))
                    .as("one officer may write")
                    .hasSize(1);
            assertThat(ids("SELECT officer FROM audit WHERE act = 'question.claim' AND subject_id = '" + question
                            + "'"))
                    .as("one claim was made, by the owner")
                    .isEqualTo(ids("SELECT claimed_by FROM question WHERE id = '" + question + "'"))
                    .hasSize(1);
        }
    }

    private void pausedAtOneTheOtherStopsAtOnce() throws Exception {
        var leader = atDesk(one, Role.LEADER);
        leader.open("/console/tam-dung");
        assertThat(ask(other, ANSWERED)).isEqualTo("answered");

        var scope = new Scope.Everything();
        leader.post("/console/tam-dung", Map.of("what", scope.kind() + ":" + scope.target(), "why", "Thử dừng"));
        assertBothSay("waiting");

        var pause = ids("SELECT id FROM answer_pause").getFirst();
        leader.post("/console/tam-dung/" + pause + "/tra-loi-lai", Map.of("why", "Thử xong"));
        assertBothSay("answered");
    }

    private void assertBothSay(String outcome) throws Exception {
        var begun = Instant.now();
        assertThat(ask(other, ANSWERED)).isEqualTo(outcome);
        assertThat(ask(one, ANSWERED)).isEqualTo(outcome);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(AT_ONCE);
    }

    private void theOneThatPollsIsFrozenInATransactionAndThaws() throws Exception {
        var frozen = polling();
        frozenWhileItHoldsTheChannel(frozen);
        await(() -> rest(frozen).polls());
        allAreAnswered(1);
        frozen.process.thaw();
        frozen.process.awaitAnswer();
        citizensWrite();
        allAreAnswered(1);
    }

    /** Its dispatcher gets the lock of the channel, on which all dispatchers wait, after it stands still. */
    private void frozenWhileItHoldsTheChannel(Member frozen) throws Exception {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM channel WHERE name = 'TELEGRAM' FOR UPDATE");
            citizensWrite();
            await(() -> dispatching(frozen, "wait_event_type = 'Lock'"));
            frozen.process.freeze();
        }
        await(() -> dispatching(frozen, "state = 'idle in transaction'"));
    }

    /** Whether it has asked for the lock of the channel, and its session is in such a state. */
    private boolean dispatching(Member member, String state) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = ? AND " + state
                        + " AND query LIKE '%FROM channel %FOR UPDATE%')")
                .param(member.name)
                .query(Boolean.class)
                .single();
    }

    private void theOneThatPollsIsCutOffFromTheDatabase() throws Exception {
        var polling = polling();
        citizensWrite();
        await(() -> turns() >= messages - CITIZENS + CITIZENS / 4);
        polling.line.cut();
        await(() -> rest(polling).polls());
        polling.line.mend();
        allAreAnswered(2);
    }

    private void theOneThatPollsIsKilled() throws Exception {
        var polling = polling();
        citizensWrite();
        await(() -> turns() >= messages - CITIZENS + CITIZENS / 4);
        polling.process.kill();
        await(() -> rest(polling).polls());
        allAreAnswered(3);
    }

    /** @param lost how many windows may have been sent twice so far (law 4) */
    private void allAreAnswered(int lost) throws IOException {
        await(() -> telegram.updates.waiting() == 0 && delivered() == messages);
        var told = new HashMap<String, Integer>();
        telegram.sent().forEach(call -> told.merge(call.get("chat_id"), 1, Integer::sum));

        assertThat(turns()).as("each message is one turn").isEqualTo(messages);
        assertThat(told).as("nobody is forgotten").hasSize(messages);
        assertThat(telegram.sent()).hasSizeBetween(messages, messages + lost * Replica.WINDOW);
    }

    private void citizensWrite() {
        for (int i = 0; i < CITIZENS; i++) {
            telegram.updates.add(TelegramUpdates.from(7_300_000_000L + messages++)
                    .text("xin chào")
                    .json());
        }
    }

    private Member polling() throws IOException {
        await(() -> one.polls() || other.polls());
        return one.polls() ? one : other;
    }

    private Member rest(Member member) {
        return member == one ? other : one;
    }

    /** Who has the right to ask Telegram for updates, as the database knows them. */
    private List<String> pollers() {
        return jdbc.sql("""
            SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE locktype = 'advisory' AND granted AND classid = x'686f6978'::int AND objid = x'61207467'::int
              AND datname = current_database()
            """).query(String.class).list();
    }

    private DeskClient atDesk(Member member, Role role) throws Exception {
        var account = office.opened(role);
        office.assign(account.officer(), Optional.empty(), Assignment.RECEPTION);
        return DeskClient.signedIn(member.process.url(), account.officer().login(), account.password());
    }

    /** One message of a new conversation on the web; what became of it. */
    private String ask(Member member, String words) throws Exception {
        var body = "{\"conversation\":\"%s\",\"text\":\"%s\"}".formatted(UUID.randomUUID(), words);
        var request = HttpRequest.newBuilder(URI.create(member.process.url() + "/api/v1/messages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var found = OUTCOME.matcher(http.send(request, BodyHandlers.ofString()).body());
        return found.find() ? found.group(1) : "none";
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<java.util.concurrent.Future<String>>();
            for (Callable<String> act : acts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            var results = new ArrayList<String>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql).query(UUID.class).list();
    }

    /** Of the messages that came over Telegram. */
    private int turns() {
        return count("SELECT count(*) FROM turn t JOIN address a ON a.id = t.address_id WHERE a.channel = 'TELEGRAM'");
    }

    private int delivered() {
        return count("SELECT count(*) FROM delivery WHERE state = 'sent' AND channel = 'TELEGRAM'");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private void await(BooleanSupplier wanted) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!wanted.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("%d of %d turns, %d delivered, %s polls, %d wait at Telegram;%n%s%n%s"
                        .formatted(
                                turns(),
                                messages,
                                delivered(),
                                pollers(),
                                telegram.updates.waiting(),
                                one.process.said(),
                                other.process.said()));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
