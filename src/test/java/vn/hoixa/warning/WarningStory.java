package vn.hoixa.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.bulletin.AiPart;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Classification;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Target;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Way;
import vn.hoixa.bulletin.Words;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.StandingReply;
import vn.hoixa.subscription.Subscriptions;

/** A commune with its police and village heads: what the stories of warnings have in common. */
@RunningHoiXa
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class WarningStory {
    @Autowired
    Drafts drafts;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Warnings warnings;

    @Autowired
    Preapprovals preapprovals;

    @Autowired
    Dispatches dispatches;

    @Autowired
    NightSends nightSends;

    @Autowired
    Looks looks;

    @Autowired
    LateSubscribers late;

    @Autowired
    Progresses progresses;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Addresses addresses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    ClearedTexts texts;

    @Autowired
    Clearance clearance;

    @Autowired
    Accounts accounts;

    @Autowired
    Knowledge published;

    @Autowired
    JdbcClient jdbc;

    Officer head;
    Officer police;
    Officer colleague;
    Officer leader;

    @BeforeAll
    void aCommune() {
        head = aHeadOf("mau-trung");
        police = anOfficer(Role.POLICE);
        colleague = anOfficer(Role.POLICE);
        leader = anOfficer(Role.LEADER);
        await(() -> published.snapshot().commune().isPresent());
    }

    static LocalDate today() {
        return LocalDate.now(WorkingCalendar.ZONE);
    }

    /** A whole content, for the commune. */
    static Content aContent() {
        return new Content(
                new Classification(
                        Category.C1, Set.of(Way.VIDEO_CALL, Way.ZALO), AiPart.YES, Set.of(Target.OLD, Target.PARENTS)),
                Severity.URGENT,
                new Words(
                        "Gọi hình giả người thân để vay tiền",
                        "Kẻ gian dùng máy (AI) ghép mặt, ghép giọng người thân rồi gọi hình xin chuyển tiền gấp.",
                        List.of("Cuộc gọi ngắn, báo sóng yếu", "Nét mặt đơ, tiếng không khớp miệng"),
                        List.of("Cúp máy, gọi lại số vẫn dùng", "Không chuyển tiền khi chưa gặp được người thân"),
                        "113, hoặc trực ban Công an xã"),
                new SourceDocument("Công an xã", "Ghi nhận số 12/2026", Optional.of(today())),
                Term.monthFrom(today()),
                Area.COMMUNE);
    }

    WarningId aDraft(Officer by, Content content) {
        return id(drafts.begin(by, Drafts.Start.real(Origin.BLANK, content)));
    }

    WarningId submitted(Officer by, Content content) {
        var draft = aDraft(by, content);
        return id(drafts.submit(draft, by));
    }

    static WarningId id(Decided decided) {
        return decided instanceof Decided.Done(WarningId id, State _) ? id : fail(decided);
    }

    private static WarningId fail(Decided decided) {
        throw new AssertionError("not done: " + decided);
    }

    WarningId approved(Content content) {
        return id(verdicts.approve(submitted(head, content), police, 1));
    }

    /** A citizen of a village who wants everything. */
    AddressId aSubscriberOf(String village) {
        return aSubscriberOf(village, ChannelUser.web(UUID.randomUUID()));
    }

    AddressId aSubscriberOf(String village, ChannelUser user) {
        var who = addresses.of(user);
        var asked = texts.store(deliveredWord());
        subscriptions.agree(
                who,
                village.isEmpty() ? Optional.empty() : Optional.of(new VillageId(village)),
                Severity.ORDINARY,
                asked);
        return who;
    }

    /** What became of a warning's deliveries to somebody: their states, with the code of what was given up. */
    List<String> fates(WarningId id, AddressId who) {
        return jdbc.sql("""
            SELECT coalesce(d.code, d.state) FROM delivery d JOIN warning_broadcast b ON b.broadcast = d.broadcast_id
            WHERE b.warning = ? AND d.address_id = ? ORDER BY d.id
            """)
                .param(id.value())
                .param(who.value())
                .query(String.class)
                .list();
    }

    List<String> arrived(AddressId who) {
        return deliveries.arrived(who, 0, 10).stream()
                .map(each -> each.text().body())
                .toList();
    }

    State state(WarningId id) {
        return warnings.find(id).orElseThrow().state();
    }

    private ClearedText deliveredWord() {
        return clearance
                .compose(published.snapshot().commune())
                .say(StandingReply.THANKS)
                .clear();
    }

    Officer anOfficer(Role role) {
        return anOfficer(role, Optional.empty());
    }

    Officer aHeadOf(String village) {
        return anOfficer(Role.VILLAGE, Optional.of(village));
    }

    private Officer anOfficer(Role role, Optional<String> village) {
        return anAccount(role, village).officer();
    }

    Accounts.Result.WithPassword anAccount(Role role, Optional<String> village) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Người Thử Nghiệm " + number, "Chức vụ thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(role), village);
        return (Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine());
    }

    static void await(BooleanSupplier wanted) {
        var deadline = Instant.now().plusSeconds(90);
        while (!wanted.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within 90 seconds");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
