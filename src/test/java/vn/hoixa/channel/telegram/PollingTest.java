package vn.hoixa.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.channel.telegram.StubTelegram.Fault;
import vn.hoixa.database.BrokenTurns;
import vn.hoixa.database.DatabaseAway;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.office.Role;
import vn.hoixa.question.Lesson;
import vn.hoixa.question.Questions;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;

/** Citizens write to the bot, the bot asks for what they wrote, and they are answered. */
class PollingTest extends TelegramOffice {
    private static final StubTelegram TELEGRAM = StubTelegram.withoutLimits();
    private static final String WORDS_OF_A_CITIZEN = "chuyện riêng của bà Tám không ai được thấy";

    private final List<Long> citizens = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    DataSource pool;

    @Autowired
    Questions questions;

    @Autowired
    TelegramCheck check;

    @Autowired
    TelegramHealth health;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        settings(registry, TELEGRAM);
    }

    @Override
    StubTelegram telegram() {
        return TELEGRAM;
    }

    @BeforeAll
    void listenToTheLog() {
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
        ((Logger) LoggerFactory.getLogger("vn.hoixa")).setLevel(Level.DEBUG);
    }

    @AfterAll
    void nothingInTheLogTellsOfATokenOrOfAnybody() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        var lines = log.list.stream().map(PollingTest::line).toList();
        assertThat(lines).noneMatch(line -> line.contains("AAE-only"));
        assertThat(lines).noneMatch(line -> line.contains("bà Tám"));
        assertThat(lines).noneMatch(line -> citizens.stream().anyMatch(id -> line.contains(id.toString())));
    }

    private static String line(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage());
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append('\n').append(thrown.getClassName()).append(thrown.getMessage());
        }
        return text.toString();
    }

    @Test
    void theLoopOfTheCommuneRunsOverTelegram() {
        var officer = aReceptionist();
        long asker = citizen();
        TELEGRAM.updates.add(TelegramUpdates.pressed("l1", asker, "officer"));
        TELEGRAM.updates.add(TelegramUpdates.from(asker)
                .text("xã mình bao giờ phun thuốc muỗi vậy")
                .json());
        var referred = sentTo(asker, 2).getLast().get("text");
        assertThat(referred).contains("Mã câu hỏi");

        var question = questionOf(asker);
        questions.claim(question, officer);
        questions.approve(
                question,
                officer,
                Wording.of("Trạm Y tế phun sáng thứ Bảy tuần đầu mỗi tháng."),
                Set.of(),
                Audience.OPEN);

        assertThat(sentTo(asker, 3).getLast().get("text")).contains("sáng thứ Bảy tuần đầu");

        questions.makeKnowledge(
                question,
                anOfficer(Role.KNOWLEDGE, Role.LEADER),
                new Lesson(
                        "Lịch phun thuốc muỗi",
                        List.of("Khi nào xã phun thuốc muỗi?", "lịch phun thuốc muỗi", "phun thuốc diệt muỗi"),
                        List.of(),
                        List.of("00/2026/QĐ-UBND"),
                        LocalDate.now().plusMonths(6)));
        await(() -> published.snapshot().answers().stream()
                .anyMatch(answer -> answer.title().text().contains("muỗi")));
        long next = citizen();
        TELEGRAM.updates.add(
                TelegramUpdates.from(next).text("khi nao xa phun muoi vay a").json());

        assertThat(sentTo(next, 1).getLast().get("text")).contains("sáng thứ Bảy tuần đầu");
    }

    @Test
    void anAnswerComesWithButtonsAndAButtonIsAnswered() {
        long citizen = citizen();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen)
                .text("dang ky khai sinh can giay to gi")
                .json());
        var answer = sentTo(citizen, 1).getFirst();
        assertThat(answer.get("text")).contains("Về: ");
        assertThat(answer.get("reply_markup")).contains("k:useful:", "k:not-useful:");
        var first = answer.json("reply_markup")
                .path("inline_keyboard")
                .path(0)
                .path(0)
                .path("callback_data")
                .asString();

        TELEGRAM.updates.add(TelegramUpdates.pressed("b77", citizen, first));

        assertThat(sentTo(citizen, 2)).hasSize(2);
        await(() -> TELEGRAM.calls("answerCallbackQuery").stream()
                .anyMatch(call -> call.get("callback_query_id").equals("b77")));
    }

    @Test
    void theMenuOfCommandsIsInVietnamese() {
        await(() -> !TELEGRAM.calls("setMyCommands").isEmpty());

        assertThat(TELEGRAM.calls("setMyCommands").getLast().json("commands").valueStream())
                .extracting(command -> command.path("command").asString())
                .contains("start", "tracuu", "canbo", "trogiup");
        assertThat(TELEGRAM.calls("setMyCommands").getLast().get("commands")).contains("Gặp cán bộ");
    }

    @Test
    void theSameMessageBroughtTwiceIsOneTurnAndOneReply() {
        long citizen = citizen();
        var message = TelegramUpdates.from(citizen).text("cảm ơn").json();
        TELEGRAM.updates.add(message);
        TELEGRAM.updates.add(message);
        sentTo(citizen, 1);

        TELEGRAM.updates.add(message);
        await(() -> TELEGRAM.updates.waiting() == 0);

        assertThat(turnsOf(citizen)).isEqualTo(1);
        assertThat(TELEGRAM.sentTo(citizen)).hasSize(1);
    }

    @Test
    void anEditThatComesBeforeItsMessageIsAnsweredLikeAnyOther() {
        long citizen = citizen();
        var message = TelegramUpdates.from(citizen).text("khai sinh can gi");
        TELEGRAM.updates.add(message.edited("dang ky ket hon can giay gi", 1_790_000_000));
        sentTo(citizen, 1);

        TELEGRAM.updates.add(message.json());
        await(() -> TELEGRAM.updates.waiting() == 0);

        assertThat(TELEGRAM.sentTo(citizen).getFirst().get("text")).containsIgnoringCase("kết hôn");
    }

    @Test
    void aPhotoLeadsToAPerson() {
        long citizen = citizen();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen)
                .with("photo", List.of(Map.of("file_id", "x", "file_unique_id", "y", "width", 1, "height", 1)))
                .json());

        assertThat(sentTo(citizen, 1).getFirst().get("text")).contains("cán bộ");
        assertThat(TELEGRAM.calls("getFile")).isEmpty();
    }

    @Test
    void aGroupIsAnsweredOnlyWhenTheBotIsNamed() {
        long group = -1_001_555_000_111L;
        long member = citizen();
        TELEGRAM.updates.add(
                TelegramUpdates.inGroup(group, member).text(WORDS_OF_A_CITIZEN).json());
        TELEGRAM.updates.add(TelegramUpdates.inGroup(group, member)
                .text("@hoixa_thu_bot dang ky khai sinh can giay to gi")
                .marking("mention", "@hoixa_thu_bot")
                .json());

        sentTo(group, 1);
        await(() -> TELEGRAM.updates.waiting() == 0);
        assertThat(TELEGRAM.sentTo(group)).hasSize(1);
        assertThat(turnsOf(group)).isEqualTo(1);
        assertThat(turnsOf(member)).isZero();
    }

    @Test
    void aGroupThatBecomesASupergroupIsTheSameAndItsNumbersAreNew() {
        long group = -66_555;
        long supergroup = -1_001_555_000_444L;
        TELEGRAM.updates.add(TelegramUpdates.inSmallGroup(group, citizen())
                .id(7)
                .text("@" + StubTelegram.BOT + " cảm ơn")
                .marking("mention", "@" + StubTelegram.BOT)
                .json());
        sentTo(group, 1);
        var address = addresses.find(user(group)).orElseThrow();

        TELEGRAM.updates.add(TelegramUpdates.becomes(group, supergroup));
        TELEGRAM.updates.add(TelegramUpdates.inGroup(supergroup, citizen())
                .id(7)
                .text("@" + StubTelegram.BOT + " xin cảm ơn")
                .marking("mention", "@" + StubTelegram.BOT)
                .json());

        sentTo(supergroup, 1);
        assertThat(addresses.find(user(supergroup))).contains(address);
        assertThat(addresses.find(user(group))).isEmpty();
        assertThat(turnsOf(supergroup)).isEqualTo(2);
    }

    @Test
    void inAGroupPublicKnowledgeIsToldAndWhatConcernsOnePersonIsLedToAChatOfTheirOwn() {
        long group = -1_001_555_000_222L;
        var personal = List.of("0", "gặp cán bộ", "gọi lại cho tôi", "4829-1375", "/huy");
        for (String words : personal) {
            TELEGRAM.updates.add(TelegramUpdates.inGroup(group, citizen())
                    .text(words)
                    .with("reply_to_message", TelegramUpdates.ofTheBot(group))
                    .json());
        }
        TELEGRAM.updates.add(TelegramUpdates.inGroup(group, citizen())
                .text("dang ky khai sinh can giay to gi")
                .with("reply_to_message", TelegramUpdates.ofTheBot(group))
                .json());

        var sent = sentTo(group, personal.size() + 1).stream()
                .map(call -> call.get("text"))
                .toList();
        assertThat(sent.subList(0, personal.size()))
                .allSatisfy(text -> assertThat(text)
                        .contains("xin nhắn riêng", "https://t.me/hoixa_thu_bot")
                        .doesNotContain("Mã câu hỏi"));
        assertThat(sent.getLast()).contains("khai sinh", "Nguồn:");
        assertThat(jdbc.sql("""
                SELECT count(*) FROM turn t JOIN address a ON a.id = t.address_id
                WHERE a.recipient = ? AND (t.question_id IS NOT NULL OR t.ticket IS NOT NULL)
                """)
                        .param(Long.toString(group))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoBlocksTheBotIsLostAndWhoComesBackIsNot() {
        long citizen = citizen();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen).text("cảm ơn").json());
        sentTo(citizen, 1);
        var address = addresses.find(user(citizen)).orElseThrow();

        TELEGRAM.updates.add(TelegramUpdates.membership(citizen, "member", "kicked"));
        await(() -> isLost(address));

        TELEGRAM.updates.add(TelegramUpdates.membership(citizen, "kicked", "member"));
        await(() -> !isLost(address));
    }

    @Test
    void nothingIsConfirmedBeforeItsTurnIsCommittedAndTheCitizenSeesThatSomebodyIsAtWork() {
        long citizen = citizen();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen).text("cảm ơn").json());
        sentTo(citizen, 1);
        await(() -> TELEGRAM.updates.waiting() == 0);

        whileHeld(citizen, () -> {
            TELEGRAM.updates.add(
                    TelegramUpdates.from(citizen).text("xin cảm ơn").json());
            await(() -> TELEGRAM.calls("sendChatAction").stream()
                    .anyMatch(call -> call.get("chat_id").equals(Long.toString(citizen))
                            && call.get("action").equals("typing")));
            assertThat(TELEGRAM.updates.waiting()).isEqualTo(1);
        });

        sentTo(citizen, 2);
        await(() -> TELEGRAM.updates.waiting() == 0);
        assertThat(turnsOf(citizen)).isEqualTo(2);
    }

    @Test
    void whenTelegramIsIllNothingIsLost() {
        TELEGRAM.fails("getUpdates", Fault.INTERNAL_ERROR, Fault.NOT_JSON, Fault.CUT_OFF_AFTERWARDS, Fault.CUT_OFF);
        TELEGRAM.fails("sendMessage", Fault.INTERNAL_ERROR);
        long citizen = citizen();
        TELEGRAM.updates.add("{\"message\":{\"message_id\":\"tám\",\"chat\":[]}}");
        TELEGRAM.updates.add(TelegramUpdates.from(citizen).text("cảm ơn").json());

        assertThat(sentTo(citizen, 1)).hasSize(1);
        await(() -> TELEGRAM.updates.waiting() == 0);
    }

    @Test
    void whoWritesWhatCannotBeReadIsToldAndItIsCounted() {
        int before = passedOver();
        long citizen = citizen();
        long group = -1_001_555_000_333L;
        for (var chat : List.of(citizen, group)) {
            TELEGRAM.updates.add("{\"message\":{\"message_id\":\"tám\",\"chat\":{\"id\":" + chat + "}}}");
        }

        assertThat(sentTo(citizen, 1).getFirst().get("text")).contains("CHƯA nhận được");
        await(() -> TELEGRAM.updates.waiting() == 0);
        assertThat(passedOver()).isEqualTo(before + 2);
        assertThat(TELEGRAM.sentTo(group)).isEmpty();
        assertThat(TELEGRAM.sentTo(citizen)).hasSize(1);
        assertThat(check.examine()).anyMatch(finding -> finding.found().contains("bỏ qua"));
    }

    private int passedOver() {
        return jdbc.sql("SELECT passed_over FROM telegram_listener")
                .query(Integer.class)
                .single();
    }

    @Test
    void aMessageThatTripsAMistakeOfOursDoesNotHoldTheOthersUp() {
        BrokenTurns.thatAsk(owner(), "bà Tám");
        long unlucky = citizen();
        long lucky = citizen();
        TELEGRAM.updates.add(
                TelegramUpdates.from(unlucky).text(WORDS_OF_A_CITIZEN).json());
        await(() -> TELEGRAM.updates.waiting() == 1);
        TELEGRAM.updates.add(TelegramUpdates.from(lucky).text("cảm ơn").json());

        sentTo(lucky, 1);
        assertThat(sentTo(unlucky, 1).getFirst().get("text")).contains("CHƯA nhận được");
        await(() -> TELEGRAM.updates.waiting() == 0);
        assertThat(turnsOf(unlucky)).isZero();
        assertThat(check.examine()).anyMatch(finding -> finding.found().contains("bỏ qua"));
    }

    @Test
    void inAnEmergencyTheNumbersAreToldAtOnceAlsoWhenNothingCanBeStored() {
        var words = "nha toi dang chay cuu voi";
        var broken = BrokenTurns.thatAsk(owner(), "dang chay");
        long citizen = citizen();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen).text(words).json());

        assertThat(sentTo(citizen, 1).getFirst().get("text")).contains("114");
        assertThat(TELEGRAM.updates.waiting()).isEqualTo(1);
        broken.mend();
        await(() -> TELEGRAM.updates.waiting() == 0);

        assertThat(turnsOf(citizen)).isEqualTo(1);
        assertThat(sentTo(citizen, 2))
                .hasSize(2)
                .allMatch(call -> call.get("text").contains("114"));
    }

    @Test
    void withTheDatabaseGoneWhoCriesForHelpIsToldWhomToCallAndNothingIsConfirmed() throws Exception {
        long citizen = citizen();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen).text("cảm ơn").json());
        sentTo(citizen, 1);
        await(() -> TELEGRAM.updates.waiting() == 0);

        try (var _ = DatabaseAway.from(environment, pool)) {
            TELEGRAM.updates.add(
                    TelegramUpdates.from(citizen).text("xin cảm ơn").json());
            TELEGRAM.updates.add(
                    TelegramUpdates.from(citizen).text("cháy nhà cứu với").json());

            assertThat(sentTo(citizen, 2).getLast().get("text")).contains("114");
            assertThat(TELEGRAM.updates.waiting()).isEqualTo(2);
        }

        await(() -> TELEGRAM.updates.waiting() == 0);
        assertThat(turnsOf(citizen)).isEqualTo(3);
    }

    @Test
    void aClosedChannelTakesNothingAndAnOpenedOneTakesWhatHasWaited() {
        close();
        long citizen = citizen();
        int asked = TELEGRAM.calls("getUpdates").size();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen).text("cảm ơn").json());
        await(() -> TELEGRAM.calls("getUpdates").size() > asked);
        assertThat(turnsOf(citizen)).isZero();
        assertThat(TELEGRAM.updates.waiting()).isEqualTo(1);
        assertThat(check.listening()).isEmpty();

        open();

        sentTo(citizen, 1);
    }

    @Test
    void theDoctorFindsEverythingInOrder() {
        long citizen = citizen();
        TELEGRAM.updates.add(TelegramUpdates.from(citizen).text("cảm ơn").json());
        sentTo(citizen, 1);

        assertThat(check.examine())
                .extracting(finding -> finding.found())
                .anyMatch(found -> found.contains("@" + StubTelegram.BOT))
                .anyMatch(found -> found.contains("Đã ghi quyết định"))
                .anyMatch(found -> found.contains("polling"))
                .anyMatch(found -> found.contains("tin gần nhất lúc"));
        assertThat(health.health().getDetails()).containsKey("listening").doesNotContainKey("warning");
    }

    private long citizen() {
        long citizen = aCitizen();
        citizens.add(citizen);
        return citizen;
    }

    private boolean isLost(AddressId address) {
        return addresses.lostOf(Set.of(address)).contains(address);
    }

    private UUID questionOf(long citizen) {
        return jdbc.sql("SELECT q.id FROM question q JOIN address a ON a.id = q.address_id WHERE a.recipient = ?")
                .param(Long.toString(citizen))
                .query(UUID.class)
                .single();
    }
}
