package vn.hoixa.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Lesson;
import vn.hoixa.question.Questions;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.OptionId;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.turn.Received;

/** Questions that an officer settled are the installation's own test of what is published next. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegressionTest {
    private static final String BOOKS = "thư viện xã có cho mượn sách không";
    private static final String FIELD = "ai được mượn sân bóng của xã";

    @Autowired
    Conversations conversations;

    @Autowired
    Questions questions;

    @Autowired
    Imports imports;

    @Autowired
    Knowledge knowledge;

    @Autowired
    Revisions revisions;

    @Autowired
    Accounts accounts;

    @Autowired
    Regression regression;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    @TempDir
    Path base;

    Officer officer;

    @BeforeAll
    void anOfficeThatHasAnsweredTwoQuestions() {
        officer = anOfficer();
        until(() -> knowledge.snapshot().commune().isPresent());
        var books = answered(BOOKS, "Thư viện xã cho mượn mỗi người ba cuốn, trong mười bốn ngày.");
        answered(FIELD, "Đội bóng của thôn được mượn, đăng ký trước ba ngày.");
        var lesson = new Lesson(
                "Mượn sách thư viện xã",
                List.of(BOOKS),
                List.of(),
                List.of("46/2019/QH14"),
                LocalDate.now().plusMonths(6));
        assertThat(questions.makeKnowledge(books, officer, lesson)).isInstanceOf(Acted.Done.class);
        until(() -> knowledge.snapshot().answers().stream()
                .anyMatch(answer -> answer.title().text().equals("Mượn sách thư viện xã")));
    }

    @Test
    void whatBecameKnowledgeIsAnsweredByItAndWhatDidNotReachesAnOfficer() {
        var standing = regression.now();
        assertThat(standing.all()).extracting(each -> each.words().value()).containsExactlyInAnyOrder(BOOKS, FIELD);
        assertThat(standing.all())
                .allSatisfy(each -> assertThat(each.isKept())
                        .as("%s, expected %s, came %s", each.words().value(), each.expected(), each.came())
                        .isTrue());
        assertThat(standing.broken()).isEmpty();
    }

    @Test
    void aPublicationThatWouldAnswerWhatAnOfficerAnswersIsSeenBeforeItIsConfirmed() throws Exception {
        Files.createDirectories(base.resolve("answers"));
        Files.writeString(base.resolve("answers/nha-van-hoa.yaml"), """
            id: nha-van-hoa
            title: "Nhà văn hóa, sân bóng"
            ask:
              - %s
              - mượn sân bóng thế nào
            answer: "Sân bóng cho các đội của thôn mượn."
            codes: []
            field: Chung
            legal_basis: [46/2019/QH14]
            source:
              decision: 46/2019/QH14
              facts_on: 2026-11-20
              review_by: 2027-06-30
            """.formatted(FIELD));
        assertThat(imports.from(base, (_, _) -> {}).fresh()).isEqualTo(1);
        var waiting = revisions
                .status(new Slot(ItemType.ANSWER, "nha-van-hoa"))
                .orElseThrow()
                .waiting()
                .orElseThrow()
                .revision();

        assertThat(regression.brokenBy(Set.of()))
                .as("nothing is published, nothing breaks")
                .isEmpty();
        assertThat(regression.brokenBy(Set.of(waiting)))
                .extracting(each -> each.words().value())
                .containsExactly(FIELD);
        assertThat(regression.now().broken()).as("trying publishes nothing").isEmpty();
    }

    @Test
    void aNightKeepsHowItWentForTheNextOne() {
        var run = regression.keep(Runs.Occasion.NIGHT);
        assertThat(run.kept()).hasSize(2);
        assertThat(run.failed()).isEmpty();
        assertThat(regression.now().broken()).isEmpty();
    }

    @Test
    void whatElseRunsByTheClockDoesNotWaitForTheAnswers() throws Exception {
        var occasions = new Occasions(regression, knowledge);
        var before = runs();
        try (var owner = owner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("LOCK TABLE regression_run");

            occasions.atNight();
            occasions.atNight();
            owner.rollback();
        }
        until(() -> runs() > before);
        until(() -> {
            occasions.atNight();
            return runs() > before + 1;
        });
    }

    private int runs() {
        return jdbc.sql("SELECT count(*) FROM regression_run")
                .query(Integer.class)
                .single();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("hoixa.database.owner.name"),
                settings.getRequiredProperty("hoixa.database.owner.password"));
    }

    private UUID answered(String words, String answer) {
        var citizen = ChannelUser.web(UUID.randomUUID());
        says(citizen, "", Optional.of(OptionId.OFFICER));
        var ticket = says(citizen, words, Optional.empty()).ticket().orElseThrow();
        var question = jdbc.sql("SELECT id FROM question WHERE ticket = ?")
                .param(ticket.digits())
                .query(UUID.class)
                .single();
        assertThat(questions.approve(question, officer, Wording.of(answer), Set.of(), Audience.OPEN))
                .isInstanceOf(Acted.Done.class);
        return question;
    }

    private Received says(ChannelUser citizen, String words, Optional<OptionId> choice) {
        return conversations.receive(choice.map(chosen -> Inbound.chosen(citizen, Optional.empty(), chosen))
                .orElseGet(() -> Inbound.typed(citizen, Optional.empty(), words)));
    }

    private Officer anOfficer() {
        var person = new Officer.Person("Cán bộ Thử Nghiệm", "Phó Chủ tịch thử");
        var opening = new Accounts.Opening("thu", person, Set.of(Role.KNOWLEDGE, Role.LEADER), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    /** What is published is in the index within about a second. */
    private static void until(BooleanSupplier wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within 30 seconds").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
