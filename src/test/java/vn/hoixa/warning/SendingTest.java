package vn.hoixa.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.bulletin.Words;
import vn.hoixa.database.OneConnection;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.office.Settings;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.ClearedText;
import vn.hoixa.scam.ScamChecks;
import vn.hoixa.scam.ScamDoor;
import vn.hoixa.scam.ScamReports;
import vn.hoixa.scam.ScamVerdict;

/** From an approved text to the phones of exactly those it is for, and what goes after it. */
class SendingTest extends WarningStory {
    private static final VillageId MINE = new VillageId("mau-trung");
    private static final VillageId OTHER = new VillageId("mau-ha");

    @Autowired
    ScamDoor door;

    @Autowired
    ScamChecks checks;

    @Autowired
    ScamReports reports;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    WarningRows rows;

    @Autowired
    Steps steps;

    @Autowired
    WarningBroadcaster broadcaster;

    @Autowired
    PreapprovalRows beforehand;

    @Autowired
    Villages villages;

    @Autowired
    Settings settings;

    @Autowired
    Environment environment;

    @Autowired
    DataSource pool;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Clock clock;

    @BeforeEach
    void nobodyIsLeftFromTheTestBefore() {
        jdbc.sql("DELETE FROM subscription").update();
    }

    @Test
    void itReachesTheVillageItIsForAndNobodyElse() {
        var mine = aSubscriberOf("mau-trung");
        var other = aSubscriberOf("mau-ha");
        var none = aSubscriberOf("");

        var id = approved(aContent().with(Area.of(MINE)));
        assertThat(dispatches.send(id, police)).isInstanceOf(Decided.Done.class);

        await(() -> state(id) == State.SENT);
        assertThat(arrived(mine)).singleElement().asString().contains("Gọi hình giả người thân");
        assertThat(arrived(other)).isEmpty();
        assertThat(arrived(none)).isEmpty();
        assertThat(progresses.of(id).total().sent()).isEqualTo(1);
        assertThat(progresses.of(id).villages())
                .extracting(Progress.Line::name, Progress.Line::sent)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("thôn Mẫu Trung", 1));
    }

    @Test
    void aCorrectionGoesToExactlyThoseWhoHaveTheFirstAndOnce() {
        var one = aSubscriberOf("mau-trung");
        var moved = aSubscriberOf("mau-ha");
        var id = approved(aContent());
        dispatches.send(id, police);
        await(() -> state(id) == State.SENT);
        var late = aSubscriberOf("mau-trung");
        subscriptions.end(moved);

        var correction = id(drafts.beginAfter(head, id, Kind.CORRECTION, aContent()));
        assertThat(drafts.beginAfter(head, id, Kind.CORRECTION, aContent())).isInstanceOf(Decided.NotAllowed.class);
        drafts.submit(correction, head);
        assertThat(verdicts.approve(correction, police, 1)).isInstanceOf(Decided.Done.class);
        dispatches.send(correction, police);

        await(() -> state(correction) == State.SENT);
        assertThat(state(id)).isEqualTo(State.CORRECTED);
        assertThat(arrived(one)).hasSize(2).last().asString().startsWith("ĐÍNH CHÍNH");
        assertThat(arrived(moved)).hasSize(2);
        assertThat(arrived(late)).isEmpty();
        assertThat(dispatches.send(correction, police)).isInstanceOf(Decided.Overtaken.class);
        assertThat(warnings.inForce())
                .extracting(Warning::id)
                .contains(correction)
                .doesNotContain(id);
    }

    @Test
    void whoSubscribesLateGetsWhatIsInForceAndItsCancellationToo() {
        var id = approved(aContent());
        dispatches.send(id, police);
        await(() -> state(id) == State.SENT);

        var late = aSubscriberOf("mau-trung");
        var sent = this.late.bringUpToDate(subscriptions.find(late).orElseThrow());

        assertThat(sent).extracting(Warning::id).contains(id);
        await(() -> !arrived(late).isEmpty());
        var end = id(drafts.beginAfter(head, id, Kind.CANCELLATION, aContent()));
        drafts.submit(end, head);
        verdicts.approve(end, police, 1);
        dispatches.send(end, police);
        await(() -> arrived(late).stream().anyMatch(body -> body.startsWith("THU HỒI")));
        assertThat(state(id)).isEqualTo(State.CANCELLED);
        var later = aSubscriberOf("mau-trung");
        assertThat(this.late.bringUpToDate(subscriptions.find(later).orElseThrow()))
                .extracting(Warning::id)
                .doesNotContain(id, end);
    }

    @Test
    void whatWasHandedInAndWarnedOfIsKnownUntilTheWarningEnds() {
        var message = "Quy tu thien Bao Lu Mien Trung nho ba con vao quyen-gop-lu.site ghi ten nhan ho tro hai trieu";
        var group = groupOf(message);
        var start = Drafts.Start.real(Origin.report(group.toString()), aContent());
        var id = id(drafts.begin(head, start));
        drafts.submit(id, head);
        verdicts.approve(id, police, 1);
        assertThat(isKnown(message)).isFalse();

        dispatches.send(id, police);

        assertThat(isKnown(message)).isTrue();
        jdbc.sql("UPDATE known_item SET withdrawn_at = now() WHERE kind = 'LINK' AND origin = ?")
                .param(id.toString())
                .update();
        assertThat(isKnown(message.replace("hai", "ba"))).as("by its words").isTrue();
        assertThat(warnings.begunWith(start.origin())).extracting(Warning::id).containsExactly(id);
        dispatches.cancel(id, police, "Nhầm");
        assertThat(isKnown(message)).isFalse();
    }

    @Test
    void onlySitesOfItsStoryAndSignsAreKnownAndNeverTheCommunesOwn() {
        var words = aContent().words();
        var content = aContent()
                .with(new Words(
                        words.title(),
                        "Trang gia-mao-thue.top xưng là dichvucong.gov.vn.",
                        List.of("Bảo tải ứng dụng ở tai-vneid-that.click"),
                        List.of("Chỉ xem ở trang bao-dia-phuong-that.org, không bấm link lạ"),
                        "113, hoặc báo ở trang tra-cuu-that.net"));
        assertThat(warnings.blamedHosts(content)).containsExactly("gia-mao-thue[.]top", "tai-vneid-that[.]click");
        var id = approved(content);

        dispatches.send(id, police);

        assertThat(isKnown("vào gia-mao-thue.top đi")).isTrue();
        assertThat(isKnown("tải ở tai-vneid-that.click nhé")).isTrue();
        assertThat(isKnown("đọc trên bao-dia-phuong-that.org ấy")).isFalse();
        assertThat(isKnown("xem tra-cuu-that.net ấy")).isFalse();
        dispatches.cancel(id, police, "Xong");
    }

    private UUID groupOf(String message) {
        var handed = door.take(message);
        reports.handIn(handed, checks.check(handed), Optional.empty());
        return jdbc.sql("SELECT group_id FROM scam_report ORDER BY at DESC LIMIT 1")
                .query(UUID.class)
                .single();
    }

    private boolean isKnown(String message) {
        return checks.check(door.take(message)) instanceof ScamVerdict.KnownScam;
    }

    @Test
    void holdingGoingOnAndEndingTakeAReason() {
        aSubscriberOf("mau-trung");
        var id = approved(aContent());

        assertThat(dispatches.pause(id, police, "chờ")).isInstanceOf(Decided.Overtaken.class);
        assertThat(dispatches.send(id, head)).isInstanceOf(Decided.NotAllowed.class);
        dispatches.send(id, police);
        assertThat(dispatches.cancel(id, police, " ")).isInstanceOf(Decided.Incomplete.class);
        assertThat(dispatches.cancel(id, leader, "Nhầm thôn")).isInstanceOf(Decided.Done.class);
        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(warnings.history(id).getLast().reason()).isEqualTo("Nhầm thôn");
    }

    @Test
    void itIsInForceFromItsFirstDayToItsLast() {
        var id = approved(aContent().with(new Term(today(), today().plusDays(3))));
        dispatches.send(id, police);

        assertThat(rows.inForce(today().minusDays(1))).extracting(Warning::id).doesNotContain(id);
        assertThat(rows.inForce(today())).extracting(Warning::id).contains(id);
        assertThat(rows.inForce(today().plusDays(3))).extracting(Warning::id).contains(id);
        assertThat(rows.inForce(today().plusDays(4))).extracting(Warning::id).doesNotContain(id);
        dispatches.cancel(id, police, "Xong");
        assertThat(rows.inForce(today())).extracting(Warning::id).doesNotContain(id);
    }

    @Test
    void theGravestInForceComesFirstAndOfEqualsTheNewest() {
        var urgent = approved(aContent());
        var ordinary = approved(anOrdinaryContent());
        var newest = approved(aContent());
        List.of(urgent, ordinary, newest).forEach(id -> dispatches.send(id, police));

        assertThat(warnings.inForce())
                .extracting(Warning::id)
                .filteredOn(List.of(urgent, ordinary, newest)::contains)
                .containsExactly(newest, urgent, ordinary);
        List.of(urgent, ordinary, newest).forEach(id -> dispatches.cancel(id, police, "Xong"));
    }

    private static Content anOrdinaryContent() {
        var all = aContent();
        return new Content(all.kind(), Severity.ORDINARY, all.words(), all.source(), all.term(), all.area());
    }

    @Test
    void whoSubscribedLateDoesNotGetWhatExpiredWhileItWaited() {
        var id = approved(aContent());
        dispatches.send(id, police);
        await(() -> state(id) == State.SENT);
        late.bringUpToDate(subscriptions.find(aSubscriberWhoWaits()).orElseThrow());
        assertThat(progresses.of(id).total().waiting()).isEqualTo(1);
        assertThat(broadcaster.isFinished(id)).isFalse();

        afterItsTerm().make();

        assertThat(broadcaster.isFinished(id)).isTrue();
        assertThat(progresses.of(id).total()).isEqualTo(new Progress.Line("Tất cả", 0, 0, 1, 0));
        assertThat(state(id)).isEqualTo(State.SENT);
    }

    @Test
    void oneThatCannotBeLookedAtKeepsNoOtherFromEnding() {
        var broken = heldBack();
        var other = heldBack();
        var owner = TestDatabase.asOwner(environment.getRequiredProperty("spring.datasource.url"));
        owner.sql("ALTER TABLE warning ADD CONSTRAINT broken CHECK (id <> %s OR state <> 'sent')".formatted(broken))
                .update();

        afterItsTerm().make();

        assertThat(state(broken)).isEqualTo(State.PAUSED);
        assertThat(state(other)).isEqualTo(State.SENT);
        owner.sql("ALTER TABLE warning DROP CONSTRAINT broken").update();
        afterItsTerm().make();
        assertThat(state(broken)).isEqualTo(State.SENT);
    }

    private WarningId heldBack() {
        aSubscriberWhoWaits();
        var id = approved(aContent());
        dispatches.send(id, police);
        dispatches.pause(id, police, "chờ");
        return id;
    }

    @Test
    void whatExpiresWhileItIsPausedEndsOnce() {
        aSubscriberWhoWaits();
        var id = approved(aContent());
        dispatches.send(id, police);
        dispatches.pause(id, police, "chờ");

        afterItsTerm().make();
        afterItsTerm().make();

        assertThat(progresses.of(id).total().waiting()).isZero();
        assertThat(warnings.history(id))
                .extracting(Step::to)
                .endsWith(State.SENDING, State.PAUSED, State.SENT)
                .doesNotHaveDuplicates();
        assertThat(dispatches.resume(id, police)).isInstanceOf(Decided.Overtaken.class);
    }

    @Test
    void nothingOfItIsBegunAfterTheMidnightThatEndsItsLastDay() {
        aSubscriberOf("mau-trung");
        var id = approved(aContent());
        dispatches.send(id, police);

        var lastDay = aContent().term().until();
        assertThat(ends(id))
                .containsExactly(
                        lastDay.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
    }

    /** When its broadcasts end. */
    private List<Instant> ends(WarningId id) {
        return jdbc.sql("""
                SELECT DISTINCT b.expires_at FROM broadcast b JOIN warning_broadcast w ON w.broadcast = b.id
                WHERE w.warning = ?
                """)
                .param(id.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    @Test
    void theCorrectionOfOneNightSendGoesToNobodyOfAnother() {
        var mine = aSubscriberOf("mau-trung");
        var other = aSubscriberOf("mau-ha");
        var beforehand = beforehand();
        var first = id(nightSends.send(beforehand, head, MINE));
        var second = id(nightSends.send(beforehand, colleague, OTHER));
        await(() -> state(first) == State.SENT && state(second) == State.SENT);

        var correction = id(drafts.beginAfter(head, first, Kind.CORRECTION, aContent()));
        drafts.submit(correction, head);
        verdicts.approve(correction, police, 1);
        dispatches.send(correction, police);

        assertThat(fates(correction, mine)).hasSize(1);
        assertThat(fates(correction, other)).isEmpty();
        dispatches.cancel(correction, police, "Xong");
        dispatches.cancel(second, police, "Xong");
    }

    @Test
    void whoMovesToAnotherVillageDoesNotGetAWarningAgain() {
        var who = aSubscriberOf("mau-trung");
        var id = approved(aContent());
        dispatches.send(id, police);
        await(() -> state(id) == State.SENT);

        subscriptions.agree(who, Optional.of(OTHER), Severity.ORDINARY, askedOf(who));
        late.bringUpToDate(subscriptions.find(who).orElseThrow());

        assertThat(fates(id, who)).containsExactly("sent");
        dispatches.cancel(id, police, "Xong");
    }

    @Test
    void whoSubscribesWhileItIsPausedGetsItWhenItGoesOn() {
        aSubscriberWhoWaits();
        var id = approved(aContent());
        dispatches.send(id, police);
        dispatches.pause(id, police, "chờ");

        var late = aSubscriberOf("mau-ha");
        this.late.bringUpToDate(subscriptions.find(late).orElseThrow());

        assertThat(fates(id, late)).containsExactly("waiting");
        assertThat(jdbc.sql("""
                SELECT DISTINCT b.state FROM broadcast b JOIN delivery d ON d.broadcast_id = b.id
                JOIN warning_broadcast w ON w.broadcast = b.id WHERE w.warning = ? AND d.state = 'waiting'
                """).param(id.value()).query(String.class).list()).containsExactly("PAUSED");
        dispatches.resume(id, police);
        await(() -> fates(id, late).equals(java.util.List.of("sent")));
        dispatches.cancel(id, police, "Xong");
    }

    @Test
    void whoSubscribesAfterACorrectionGetsTheCorrection() {
        aSubscriberOf("mau-trung");
        var id = approved(aContent());
        dispatches.send(id, police);
        await(() -> state(id) == State.SENT);
        var correction = id(drafts.beginAfter(head, id, Kind.CORRECTION, aContent()));
        drafts.submit(correction, head);
        verdicts.approve(correction, police, 1);
        dispatches.send(correction, police);

        var late = aSubscriberOf("mau-ha");
        this.late.bringUpToDate(subscriptions.find(late).orElseThrow());

        assertThat(fates(id, late)).isEmpty();
        assertThat(fates(correction, late)).hasSize(1);
        dispatches.cancel(correction, police, "Xong");
    }

    @Test
    void whoIsJustSubscribingWhileItIsPutOnItsWayIsNotMissed() {
        var who = aSubscriberOf("mau-trung");
        var asked = askedOf(who);
        subscriptions.end(who);
        var id = approved(aContent());

        var sending = Objects.requireNonNull(transaction.execute(_ -> {
            subscriptions.agree(who, Optional.of(MINE), Severity.ORDINARY, asked);
            var begun = CompletableFuture.supplyAsync(() -> dispatches.send(id, police));
            await(() -> begun.isDone() || aSendingWaits());
            return begun;
        }));

        assertThat(sending.join()).isInstanceOf(Decided.Done.class);
        assertThat(fates(id, who)).hasSize(1);
        dispatches.cancel(id, police, "Xong");
    }

    private boolean aSendingWaits() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatWasSentAfterMidnightIsLookedAtThatMorning() {
        var id = id(nightSends.send(beforehand(), colleague, MINE));
        jdbc.sql("UPDATE warning SET sent_at = '2026-12-01T17:30:00Z' WHERE id = ?")
                .param(id.value())
                .update();

        assertThat(looks.waiting())
                .filteredOn(due -> due.warning().id().equals(id))
                .singleElement()
                .satisfies(due -> assertThat(LocalDate.ofInstant(due.due().orElseThrow(), WorkingCalendar.ZONE))
                        .isEqualTo("2026-12-02"));
        dispatches.cancel(id, leader, "Xong");
    }

    @Test
    void whatWaitsForALookIsReadWithOneConnection() {
        var id = id(nightSends.send(beforehand(), colleague, MINE));
        try (var one = new OneConnection(pool)) {
            var looks = new Looks(transaction, one.jdbc(), new WarningRows(one.jdbc(), clock), steps, calendar, clock);

            assertThat(looks.waiting()).extracting(due -> due.warning().id()).contains(id);
        }
        dispatches.cancel(id, leader, "Xong");
    }

    @Test
    void whatItsSenderTookBackIsStillLookedAt() {
        var id = id(nightSends.send(beforehand(), colleague, MINE));

        dispatches.cancel(id, colleague, "Nhầm");

        assertThat(looks.waiting()).extracting(due -> due.warning().id()).contains(id);
        assertThat(looks.confirm(id, colleague)).isInstanceOf(Decided.NotAllowed.class);
        looks.confirm(id, leader);
        assertThat(looks.waiting()).extracting(due -> due.warning().id()).doesNotContain(id);
    }

    @Test
    void whatIsSentOnTheLastEveningHoldsUntilItHasLeftInTheMorning() {
        var who = aSubscriberWhoWaits();
        var order = new Preapprovals.Order("a5-gia-danh-thue", Area.of(MINE), 1, today());
        long cleared = ((Preapprovals.Result.Done) preapprovals.approve(police, order, today())).id();

        var id = id(at(21, 30).send(cleared, head, MINE));

        var midnight = today().plusDays(1).atStartOfDay(WorkingCalendar.ZONE);
        assertThat(ends(id))
                .singleElement()
                .satisfies(end -> assertThat(end).isAfter(midnight.plusHours(7).toInstant()));
        rounds(midnight.plusMinutes(5).toInstant()).make();
        assertThat(fates(id, who)).containsExactly("waiting");
        assertThat(state(id)).isEqualTo(State.SENDING);
        assertThat(warnings.text(warnings.find(id).orElseThrow()).orElseThrow().body())
                .as("the text itself says so")
                .contains("Có giá trị đến "
                        + DateTimeFormatter.ofPattern("d/M/yyyy").format(midnight));
        dispatches.cancel(id, leader, "Xong");
    }

    @Test
    void whatIsUrgentLeavesAtNightAndHoldsNoLongerThanItWasClearedFor() {
        var order = new Preapprovals.Order("a1-gia-danh-cong-an", Area.of(MINE), 1, today());
        long cleared = ((Preapprovals.Result.Done) preapprovals.approve(police, order, today())).id();

        var id = id(at(21, 30).send(cleared, head, MINE));

        assertThat(warnings.find(id).orElseThrow().content().term().until()).isEqualTo(today());
        dispatches.cancel(id, leader, "Xong");
    }

    @Test
    void whatWasClearedForItsLastDayOnlyIsProlongedByTheNight() {
        var today = aContent().with(new Term(today(), today()));
        var lesser = new Content(
                today.kind(), Severity.IMPORTANT, today.words(), today.source(), today.term(), today.area());

        assertThat(reaching(21, 30).term(lesser).until()).isEqualTo(today().plusDays(1));
        assertThat(reaching(5, 0).term(lesser)).isEqualTo(lesser.term());
        assertThat(reaching(21, 30).term(today)).isEqualTo(today.term());
    }

    /** The night sends as they are at an hour of today. */
    private NightSends at(int hour, int minute) {
        return new NightSends(transaction, beforehand, rows, steps, dispatches, reaching(hour, minute));
    }

    private NightSends.Reaching reaching(int hour, int minute) {
        var then = today().atTime(hour, minute).atZone(WorkingCalendar.ZONE).toInstant();
        return new NightSends.Reaching(villages, jdbc, settings, Clock.fixed(then, ZoneOffset.UTC));
    }

    private long beforehand() {
        var order = new Preapprovals.Order("a1-gia-danh-cong-an", Area.COMMUNE, 1, today().plusDays(7));
        return ((Preapprovals.Result.Done) preapprovals.approve(police, order, today())).id();
    }

    private ClearedText askedOf(AddressId who) {
        return texts.get(
                jdbc.sql("SELECT min(cleared_text_id::text)::uuid FROM subscription_consent WHERE address_id = ?")
                        .param(who.value())
                        .query(UUID.class)
                        .single());
    }

    /** On a channel that is not open here. */
    private AddressId aSubscriberWhoWaits() {
        return aSubscriberOf("mau-trung", new ChannelUser(ChannelName.TELEGRAM, "thu" + UUID.randomUUID()));
    }

    private Rounds afterItsTerm() {
        return rounds(Instant.now().plus(Duration.ofDays(60)));
    }

    private Rounds rounds(Instant then) {
        return new Rounds(transaction, rows, steps, broadcaster, Clock.fixed(then, ZoneOffset.UTC));
    }

    @Test
    void whoHasWhatWasTakenBackCanStillBeTold() {
        var one = aSubscriberOf("mau-trung");
        var id = approved(aContent());
        dispatches.send(id, police);
        await(() -> state(id) == State.SENT);
        dispatches.cancel(id, police, "Nhầm");

        var end = id(drafts.beginAfter(head, id, Kind.CANCELLATION, aContent()));
        drafts.submit(end, head);
        verdicts.approve(end, police, 1);
        dispatches.send(end, police);

        await(() -> arrived(one).size() == 2);
        assertThat(arrived(one).getLast()).startsWith("THU HỒI");
        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(drafts.beginAfter(head, id, Kind.CANCELLATION, aContent())).isInstanceOf(Decided.NotAllowed.class);
    }

    @Test
    void whatNeverWentOutHasNobodyToTell() {
        var id = approved(aContent());
        dispatches.cancel(id, police, "Nhầm");

        assertThat(drafts.beginAfter(head, id, Kind.CANCELLATION, aContent())).isInstanceOf(Decided.Overtaken.class);
    }

    @Test
    void whatIsPractisedWithIsNotSent() {
        var id =
                id(drafts.begin(head, new Drafts.Start(Origin.BLANK, Purpose.TRAINING, Authorship.PEOPLE, aContent())));
        drafts.submit(id, head);
        verdicts.approve(id, police, 1);

        assertThat(dispatches.send(id, police)).isInstanceOf(Decided.NotAllowed.class);
    }

    @Test
    void aTextApprovedBeforehandIsSentAloneWithinTheVillageAndSoOften() {
        var mine = aSubscriberOf("mau-trung");
        var approved = (Preapprovals.Result.Done) preapprovals.approve(
                police, new Preapprovals.Order("a1-gia-danh-cong-an", Area.COMMUNE, 1, today().plusDays(7)), today());

        assertThat(nightSends.send(approved.id(), head, OTHER)).isInstanceOf(Decided.NotAllowed.class);
        assertThat(nightSends.send(approved.id(), leader, MINE)).isInstanceOf(Decided.NotAllowed.class);
        var id = id(nightSends.send(approved.id(), head, MINE));
        assertThat(nightSends.send(approved.id(), head, MINE)).isInstanceOf(Decided.NotAllowed.class);
        assertThat(nightSends.send(approved.id(), colleague, OTHER)).isInstanceOf(Decided.Done.class);

        await(() -> state(id) == State.SENT);
        assertThat(arrived(mine)).singleElement().asString().contains("xưng công an", police.title());
        assertThat(looks.waiting()).extracting(due -> due.warning().id()).contains(id);
        assertThat(looks.confirm(id, head)).isInstanceOf(Decided.NotAllowed.class);
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO warning_look (warning, officer_id, at) VALUES (?, ?, now())")
                        .param(id.value())
                        .param(head.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(looks.confirm(id, leader)).isInstanceOf(Decided.Done.class);
        assertThat(looks.waiting()).extracting(due -> due.warning().id()).doesNotContain(id);
    }

    @Test
    void onlyThePoliceClearBeforehandAndNotForLongerThanAWarningHolds() {
        var order = new Preapprovals.Order("a1-gia-danh-cong-an", Area.COMMUNE, 2, today().plusDays(7));

        assertThat(preapprovals.approve(leader, order, today())).isInstanceOf(Preapprovals.Result.Refused.class);
        assertThat(preapprovals.approve(
                        police,
                        new Preapprovals.Order("a1-gia-danh-cong-an", Area.COMMUNE, 2, today().plusDays(91)),
                        today()))
                .isInstanceOf(Preapprovals.Result.Refused.class);
        var done = (Preapprovals.Result.Done) preapprovals.approve(police, order, today());
        assertThat(preapprovals.revoke(done.id(), colleague, "Mẫu cũ")).isInstanceOf(Preapprovals.Result.Done.class);
        assertThat(nightSends.send(done.id(), head, MINE)).isInstanceOf(Decided.NotAllowed.class);
    }

    @Test
    void theThresholdOfASubscriberIsKept() {
        var all = aSubscriberOf("mau-trung");
        AddressId urgentOnly = aSubscriberOf("mau-trung");
        var asked = texts.get(jdbc.sql("SELECT cleared_text_id FROM subscription_consent WHERE address_id = ?")
                .param(urgentOnly.value())
                .query(java.util.UUID.class)
                .single());
        subscriptions.agree(urgentOnly, Optional.of(MINE), Severity.URGENT, asked);

        assertThat(subscriptions.in(Set.of(MINE), Severity.ORDINARY)).containsExactly(all);
        assertThat(subscriptions.in(Set.of(MINE), Severity.URGENT)).containsExactlyInAnyOrder(all, urgentOnly);
        assertThat(subscriptions.end(urgentOnly)).isTrue();
        assertThat(jdbc.sql("SELECT act FROM subscription_consent WHERE address_id = ? ORDER BY id")
                        .param(urgentOnly.value())
                        .query(String.class)
                        .list())
                .containsExactly("agreed", "agreed", "ended");
    }
}
