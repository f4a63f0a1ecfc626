package vn.hoixa.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.figures.Figures.Counted;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.turn.Received;
import vn.hoixa.turn.TurnOutcome;

/** The figures of a day of which every row is known, and of days with none. */
@HoiXaTest
@WithKnowledge
class FiguresBookTest {
    private static final String SIGN = "Tin xin mã OTP.";
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static boolean told;

    @Autowired
    FiguresBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Clock clock;

    private Period today;

    @BeforeEach
    void aDay(@Autowired Conversations conversations, @Autowired Accounts accounts) {
        var day = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        today = Period.chosen(day, day);
        if (told) {
            return;
        }
        told = true;
        var keeper = anOfficer(accounts);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> knowledge.snapshot().procedure(BIRTH).isPresent());
        var first = ChannelUser.web(UUID.randomUUID());
        ask(conversations, first, "làm khai sinh cần giấy gì");
        ask(conversations, first, "chào trợ lý");
        var waits =
                ask(conversations, ChannelUser.web(UUID.randomUUID()), "ruộng nhà tôi bị ốc bươu vàng phá thì báo ai");
        settle(waits.ticket().orElseThrow().digits(), keeper);
        aVote(waits, true);
        aWarning(keeper, first);
        aReport("mau-trung", "SCAM", keeper, first);
        aReport("", null, keeper, first);
    }

    @Test
    void countsMessagesByWhatTheyCameToAndPeopleOnce() {
        var asking = book.of(today).asking();

        assertThat(asking.turns()).isEqualTo(3);
        assertThat(asking.people()).isEqualTo(2);
        assertThat(asking.of(TurnOutcome.ANSWERED)).isEqualTo(1);
        assertThat(asking.of(TurnOutcome.WAITING)).isEqualTo(1);
        assertThat(asking.atOnce()).hasValue(50);
        assertThat(asking.channels()).containsExactly(java.util.Map.entry(ChannelName.WEB, 3));
        assertThat(asking.course()).singleElement().satisfies(part -> {
            assertThat(part.answered()).isEqualTo(1);
            assertThat(part.waiting()).isEqualTo(1);
            assertThat(part.other()).isEqualTo(1);
        });
    }

    @Test
    void namesWhatWasAskedAbout() {
        var topics = book.of(today).asking().topics();

        assertThat(topics.procedures().getFirst().code()).isEqualTo(BIRTH);
        assertThat(topics.procedures().getFirst().asked()).isEqualTo(1);
        assertThat(topics.fields()).contains(new Counted("Hộ tịch", 1));
    }

    @Test
    void countsTheWaitOfWhatAnOfficerSettled() {
        var waiting = book.of(today).waiting();

        assertThat(waiting.opened()).isEqualTo(1);
        assertThat(waiting.settled()).isEqualTo(1);
        assertThat(waiting.waited().number()).isEqualTo(1);
        assertThat(waiting.desks())
                .singleElement()
                .satisfies(desk -> assertThat(desk.opened()).isEqualTo(1));
    }

    @Test
    void countsVotesAndWhatNobodyKnowsByMaskedWords() {
        var knowing = book.of(today).knowing();

        assertThat(knowing.votes().useful()).isEqualTo(1);
        assertThat(knowing.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.people()).isEqualTo(1);
            assertThat(gap.words().getFirst().value()).contains("ốc bươu vàng");
        });
    }

    @Test
    void saysHowFarAWarningGot() {
        var safety = book.of(today).safety();

        assertThat(safety.warnings()).singleElement().satisfies(reach -> {
            assertThat(reach.title()).isEqualTo("Giả danh công an");
            assertThat(reach.kind()).isEqualTo("Cảnh báo");
            assertThat(reach.severity()).isEqualTo("Khẩn");
            assertThat(reach.sent()).isEqualTo(1);
            assertThat(reach.households()).isEqualTo(12);
        });
        assertThat(safety.arrived()).isEqualTo(1);
    }

    @Test
    void countsReportsByFormAndByVillage() {
        var reports = book.of(today).safety().reports();

        assertThat(reports.number()).isEqualTo(2);
        assertThat(reports.scams()).isEqualTo(1);
        assertThat(reports.forms()).containsExactly(new Counted(SIGN, 2));
        assertThat(reports.villages())
                .containsExactlyInAnyOrder(new Counted("thôn Mẫu Trung", 1), new Counted("Chưa rõ thôn", 1));
    }

    @Test
    void aPeriodWithNothingInItIsZeroAndNotAnError() {
        var empty = book.of(today.before());

        assertThat(empty.asking().turns()).isZero();
        assertThat(empty.asking().atOnce()).isEmpty();
        assertThat(empty.waiting().waited().median()).isEmpty();
        assertThat(empty.safety().warnings()).isEmpty();
        assertThat(empty.knowing().gaps()).isEmpty();
    }

    @Test
    void countedViewsHoldNoWordsAndNoNames() {
        var columns = jdbc.sql("""
            SELECT column_name FROM information_schema.columns WHERE table_name LIKE 'figures\\_%'
            """).query(String.class).list();

        assertThat(columns)
                .contains("asker")
                .doesNotContain("asked", "words", "recipient", "message", "body", "address_id", "callback_number");
    }

    private static Received ask(Conversations conversations, ChannelUser who, String words) {
        return conversations.receive(Inbound.typed(who, Optional.empty(), words));
    }

    private void settle(String ticket, Officer by) {
        jdbc.sql("""
            UPDATE question SET state = 'closed', settlement = 'by_phone', decided_by = ?, decided_at = ?
            WHERE ticket = ?
            """).params(by.id().value(), now(), ticket).update();
    }

    private void aVote(Received turn, boolean useful) {
        jdbc.sql("""
            INSERT INTO feedback (address_id, cleared_text_id, turn_id, useful, reason, at)
            SELECT address_id, cleared_text_id, id, ?, '', ? FROM turn WHERE id = ?
            """).params(useful, now(), turn.turn()).update();
    }

    private void aWarning(Officer by, ChannelUser to) {
        var text = jdbc.sql("SELECT cleared_text_id FROM turn LIMIT 1")
                .query(UUID.class)
                .single();
        var approver = UUID.randomUUID();
        jdbc.sql("""
            INSERT INTO officer (id, login, name, title, password, created_at)
            VALUES (?, 'nguoiduyet', 'Người Duyệt', 'Công an', 'x', ?)
            """).params(approver, now()).update();
        var approval = UUID.randomUUID();
        jdbc.sql("INSERT INTO approval VALUES (?, ?, 'Công an xã', 'Lời.', 'open', ?)")
                .params(approval, approver, now())
                .update();
        long warning = jdbc.sql("""
            INSERT INTO warning (kind, origin, origin_key, training, with_ai, drafted_by, drafted_at, state, severity,
                valid_from, valid_until, approved_by, approved_at, approval_id, cleared_text_id, sent_at)
            VALUES ('warning', 'blank', '', false, true, ?, ?, 'sent', 'urgent', current_date, current_date, ?, ?, ?, ?, ?)
            RETURNING id
            """)
                .params(by.id().value(), now(), approver, now(), approval, text, now())
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO warning_version VALUES (?, 1, ?::jsonb, ?, ?)")
                .params(
                        warning,
                        "{\"words\": {\"title\": \"Giả danh công an\"}}",
                        by.id().value(),
                        now())
                .update();
        var broadcast = UUID.randomUUID();
        jdbc.sql("INSERT INTO broadcast (id, urgency, begun_at, changed_at) VALUES (?, 'URGENT', ?, ?)")
                .params(broadcast, now(), now())
                .update();
        jdbc.sql("INSERT INTO warning_broadcast (broadcast, warning, village) VALUES (?, ?, '')")
                .params(broadcast, warning)
                .update();
        jdbc.sql("""
            INSERT INTO delivery (address_id, channel, cleared_text_id, state, enqueued_at, not_before, position, settled_at,
                broadcast_id)
            SELECT id, channel, ?, 'sent', ?, ?, nextval('delivery_position'), ?, ? FROM address WHERE recipient = ?
            """)
                .params(text, now(), now(), now(), broadcast, to.recipient())
                .update();
        jdbc.sql(
                        "INSERT INTO warning_relay (warning, village, officer_id, households, at) VALUES (?, 'mau-trung', ?, 12, ?)")
                .params(warning, by.id().value(), now())
                .update();
    }

    private void aReport(String village, String judgement, Officer by, ChannelUser from) {
        var group = UUID.randomUUID();
        var judged = judgement != null;
        jdbc.sql("INSERT INTO scam_group VALUES (?, ?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        group,
                        judgement,
                        judged ? "Rõ." : null,
                        judged ? by.id().value() : null,
                        judged ? now() : null))
                .update();
        if (!village.isEmpty()) {
            jdbc.sql("""
                INSERT INTO subscription SELECT id, ?, 'ordinary', ? FROM address WHERE recipient = ?
                """).params(village, now(), from.recipient()).update();
        }
        jdbc.sql("""
            INSERT INTO scam_report (id, group_id, address_id, message, shape, verdict, signs, at)
            SELECT ?, ?, CASE WHEN ? THEN id END, 'Tin.', '{1}', 'signs_of_scam', ?, ? FROM address WHERE recipient = ?
            """)
                .params(UUID.randomUUID(), group, !village.isEmpty(), new String[] {SIGN}, now(), from.recipient())
                .update();
    }

    private static Officer anOfficer(Accounts accounts) {
        var opening = new Accounts.Opening(
                "sokeeper", new Officer.Person("Người Giữ Số", "Công chức"), Set.of(Role.KNOWLEDGE), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private OffsetDateTime now() {
        Instant at = clock.instant();
        return at.atOffset(ZoneOffset.UTC);
    }
}
