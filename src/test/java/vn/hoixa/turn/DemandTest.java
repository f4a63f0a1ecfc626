package vn.hoixa.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Lesson;
import vn.hoixa.question.Questions;
import vn.hoixa.question.Unanswered;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.OptionId;

/** What keepers are told of what citizens ask. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DemandTest {
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");

    @Autowired
    Conversations conversations;

    @Autowired
    Questions questions;

    @Autowired
    Demand demand;

    @Autowired
    Unanswered unanswered;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Accounts accounts;

    Officer editor;
    Officer leader;

    @BeforeAll
    void aCommuneWithItsKnowledge() {
        editor = anOfficer("bientap", Role.KNOWLEDGE);
        leader = anOfficer("lanhdao", Role.LEADER);
        await(() -> knowledge.snapshot().procedure(BIRTH));
    }

    @Test
    void peopleAreCountedNotMessages() {
        var since = Instant.now();
        var one = aCitizen();
        chooses(one, OptionId.facet(BIRTH, Facet.PLACE));
        chooses(one, OptionId.facet(BIRTH, Facet.PLACE));
        chooses(aCitizen(), OptionId.facet(BIRTH, Facet.TIME_LIMIT));

        assertThat(demand.procedures(since)).containsEntry(BIRTH, 2);
    }

    @Test
    void whatCouldNotBeToldIsCountedByPart() {
        var since = Instant.now();
        chooses(aCitizen(), OptionId.facet(BIRTH, Facet.CONDITIONS));
        chooses(aCitizen(), OptionId.facet(BIRTH, Facet.CONDITIONS));
        chooses(aCitizen(), OptionId.facet(BIRTH, Facet.PLACE));

        assertThat(demand.untold(since)).containsEntry(new Demand.Untold(BIRTH, Facet.CONDITIONS), 2);
        assertThat(demand.untold(since)).doesNotContainKey(new Demand.Untold(BIRTH, Facet.PLACE));
    }

    @Test
    void whoeverWasToldARevisionCountsForIt() {
        var since = Instant.now();
        chooses(aCitizen(), OptionId.facet(BIRTH, Facet.PLACE));
        chooses(aCitizen(), OptionId.facet(BIRTH, Facet.PLACE));
        var revision = knowledge.snapshot().procedure(BIRTH).orElseThrow().revision();

        assertThat(demand.revisions(List.of(revision), since)).containsEntry(revision, 2);
    }

    @Test
    void whatSeveralAskInOtherWordsIsOneGapUntilItIsKnown() {
        var since = Instant.now();
        asksAnOfficer(aCitizen(), "xã có cho mượn sân bóng không");
        asksAnOfficer(aCitizen(), "san bong cua xa co cho muon khong a");
        asksAnOfficer(aCitizen(), "mấy giờ thì thư viện xã mở cửa");

        var gaps = unanswered.since(since);
        assertThat(gaps).hasSize(2);
        assertThat(gaps.getFirst().people()).isEqualTo(2);
        assertThat(gaps.getFirst().words()).hasSize(2);

        var question = gaps.getFirst().next();
        questions.approve(
                question,
                leader,
                Wording.of("Sân bóng cho mượn buổi chiều, hỏi Nhà văn hóa xã."),
                Set.of(),
                Audience.OPEN);
        assertThat(unanswered.since(since))
                .filteredOn(gap -> gap.next().equals(question))
                .hasSize(1);
        questions.makeKnowledge(
                question,
                editor,
                new Lesson(
                        "Mượn sân bóng của xã",
                        List.of("xã có cho mượn sân bóng không", "sân bóng của xã có cho mượn không ạ"),
                        List.of(),
                        List.of("12/QĐ-UBND"),
                        LocalDate.now().plusMonths(6)));

        var left = await(() -> Optional.of(unanswered.since(since)).filter(gone -> gone.size() == 1));
        assertThat(left.getFirst().words().getFirst().value()).contains("thư viện");
    }

    @Test
    void whatOfficersCallAlikeIsOneGapOfEverybodyWhoAsked() {
        var since = Instant.now();
        asksAnOfficer(aCitizen(), "loa kẹo kéo của thôn cho mượn không");
        asksAnOfficer(aCitizen(), "ai giữ bàn ghế đám cưới vậy");
        assertThat(unanswered.since(since)).hasSize(2);

        var gaps = unanswered.since(since, _ -> Optional.of("Mượn đồ của thôn"));

        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.people()).isEqualTo(2);
            assertThat(gap.questions()).hasSize(2);
            assertThat(gap.words().getFirst().value()).contains("bàn ghế");
        });
    }

    private void asksAnOfficer(UUID citizen, String words) {
        chooses(citizen, OptionId.OFFICER);
        conversations.receive(Inbound.typed(ChannelUser.web(citizen), Optional.empty(), words));
    }

    private Received chooses(UUID citizen, OptionId option) {
        return conversations.receive(Inbound.chosen(ChannelUser.web(citizen), Optional.empty(), option));
    }

    private static UUID aCitizen() {
        return UUID.randomUUID();
    }

    private Officer anOfficer(String login, Role role) {
        var person = new Officer.Person("Cán bộ Thử Nghiệm", "Công chức thử");
        var opening = new Accounts.Opening(login, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private static <T> T await(Supplier<Optional<T>> wanted) {
        var deadline = Instant.now().plusSeconds(20);
        while (true) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within 20 seconds");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
