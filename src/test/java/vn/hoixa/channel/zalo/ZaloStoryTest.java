package vn.hoixa.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.channel.ChannelStory;
import vn.hoixa.channel.zalo.StubZalo.Failure;
import vn.hoixa.conversation.FailedArrivals;
import vn.hoixa.database.BrokenTurns;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelCheck.Finding;
import vn.hoixa.delivery.ChannelCheck.State;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;

/** The loop over the Official Account, and everything a webhook can bring. */
@RunningHoiXa
@ExtendWith(OutputCaptureExtension.class)
class ZaloStoryTest extends ChannelStory {
    private static final StubZalo ZALO = new StubZalo(Clock.systemUTC());

    @LocalServerPort
    private int port;

    @Autowired
    private Addresses addresses;

    @Autowired
    private ZaloCheck check;

    private ZaloEvents zalo;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("hoixa.zalo.app-id", () -> StubZalo.APP_ID);
        properties.add("hoixa.zalo.oa-id", () -> StubZalo.OA_ID);
        properties.add("hoixa.zalo.secret-key", () -> StubZalo.SECRET_KEY);
        properties.add("hoixa.zalo.oa-secret", () -> StubZalo.OA_SECRET);
        properties.add("hoixa.zalo.refresh-token", ZALO::authorise);
        properties.add("hoixa.zalo.group-name", () -> "Xã Thử");
        properties.add("hoixa.zalo.open-api", ZALO::url);
        properties.add("hoixa.zalo.oauth", ZALO::url);
        properties.add("hoixa.zalo.timeout", () -> "2s");
    }

    @AfterAll
    void goodbye() {
        ZALO.close();
    }

    @BeforeEach
    void webhook() {
        zalo = new ZaloEvents(port);
    }

    @Override
    protected ChannelName channel() {
        return ChannelName.ZALO;
    }

    @Override
    protected String aUser() {
        return ZaloEvents.newId();
    }

    @Override
    protected void writes(String user, String messageId, String text) throws Exception {
        ZALO.heard(user, Instant.now());
        assertThat(zalo.bring(ZaloEvents.text(user, messageId, text, Instant.now())))
                .isEqualTo(200);
    }

    @Override
    protected List<String> texts(String user) {
        return ZALO.textsTo(user);
    }

    @Test
    void aPressedButtonComesBackAsItsOption() throws Exception {
        var citizen = aUser();
        writes(citizen, aMessageId(), "thủ tục đăng ký khai sinh");
        await(citizen, 1);
        var buttons = sentTo(citizen).getFirst().buttons();
        var chosen = buttons.getFirst();

        writes(citizen, aMessageId(), chosen.getValue());

        assertThat(buttons).hasSizeLessThanOrEqualTo(OpenApi.MOST_BUTTONS);
        var reply = await(citizen, 2).getLast();
        assertThat(reply)
                .doesNotContain(chosen.getValue())
                .isNotEqualTo(texts(citizen).getFirst());
        assertThat(jdbc.sql("SELECT count(*) FROM turn WHERE choice = ?")
                        .param(chosen.getValue())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void moreOptionsThanButtonsAreAllNumbered() throws Exception {
        var citizen = aUser();
        writes(citizen, aMessageId(), "thủ tục đăng ký khai sinh");
        await(citizen, 1);
        var sent = sentTo(citizen).getFirst();

        assertThat(sent.buttons()).hasSize(OpenApi.MOST_BUTTONS);
        assertThat(sent.text()).contains("0. ").contains("1. ");
    }

    @Test
    void aTokenThatEndsInTheMiddleCostsNobodyAnAnswer() throws Exception {
        var citizen = aUser();
        ZALO.revokeAccessTokens();

        writes(citizen, aMessageId(), "le phi chung thuc ban sao");

        assertThat(await(citizen, 1)).hasSize(1);
    }

    @Test
    void whatZaloFailedToTakeIsSentAgain() throws Exception {
        var citizen = aUser();
        ZALO.failNext(new Failure.Status(503), new Failure.NotJson());

        writes(citizen, aMessageId(), "le phi chung thuc ban sao");

        assertThat(await(citizen, 1)).hasSize(1);
    }

    @Test
    void theConsolesCheckIsAnsweredThoughUnsigned() throws Exception {
        assertThat(zalo.bring("{}", "")).isEqualTo(200);
    }

    @Test
    void anUnsignedOrWronglySignedEventIsRefused() throws Exception {
        var citizen = aUser();
        String body = ZaloEvents.text(citizen, aMessageId(), "lệ phí khai sinh", Instant.now());

        assertThat(zalo.bring(body, "")).isEqualTo(403);
        assertThat(zalo.bring(body, "mac=" + ZaloEvents.sha256(body))).isEqualTo(403);
        assertThat(zalo.bring("không phải json", "mac=00")).isEqualTo(403);
        assertThat(addressOf(citizen)).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() throws Exception {
        String body = ZaloEvents.text(aUser(), aMessageId(), "a".repeat(ZaloWebhook.MOST), Instant.now());

        assertThat(zalo.bring(body)).isEqualTo(413);
    }

    @Test
    void aMessageThatFailsAgainAndAgainIsGivenUpAndItsSenderTold() throws Exception {
        BrokenTurns.thatAsk(owner(), "viec thu hong");
        var citizen = aUser();
        ZALO.heard(citizen, Instant.now());
        var body = ZaloEvents.text(citizen, aMessageId(), "viec thu hong", Instant.now());

        for (int i = 1; i < FailedArrivals.ATTEMPTS; i++) {
            assertThat(zalo.bring(body)).isEqualTo(503);
        }
        assertThat(texts(citizen)).isEmpty();
        assertThat(zalo.bring(body)).isEqualTo(200);
        assertThat(zalo.bring(body)).isEqualTo(200);

        assertThat(texts(citizen)).singleElement().asString().contains("CHƯA nhận được");
        assertThat(check.examine()).anyMatch(finding -> finding.found().contains("bỏ qua"));
    }

    @Test
    void withoutADecisionTheWebhookIsNotThere() throws Exception {
        String body = ZaloEvents.text(aUser(), aMessageId(), "lệ phí khai sinh", Instant.now());
        close();
        try {
            assertThat(zalo.bring(body)).isEqualTo(404);
            assertThat(zalo.bring(body, ""))
                    .as("a forger costs no look at the decision")
                    .isEqualTo(403);
            assertThat(check.examine()).extracting(Finding::state).contains(State.NOTICE);
        } finally {
            open();
        }
    }

    @Test
    void echoesReceiptsAndKindsNeverHeardOfAreTakenAndForgotten() throws Exception {
        var citizen = aUser();
        for (String event : List.of("oa_send_text", "user_seen_message", "user_submit_info", "something_new")) {
            var body = ZaloEvents.said(event, citizen, Map.of("text", "x", "msg_id", aMessageId()), Instant.now());
            assertThat(zalo.bring(body)).isEqualTo(200);
        }
        assertThat(addressOf(citizen)).isEmpty();
    }

    @Test
    void aPictureGetsASentenceThatLeadsToAPerson() throws Exception {
        var citizen = aUser();
        ZALO.heard(citizen, Instant.now());
        zalo.bring(ZaloEvents.said("user_send_image", citizen, Map.of("msg_id", aMessageId()), Instant.now()));

        assertThat(await(citizen, 1).getFirst()).contains("0");
    }

    @Test
    void theLatestWordOnFollowingCounts() throws Exception {
        var citizen = aUser();
        writes(citizen, aMessageId(), "cam on");
        var address = await(() -> addressOf(citizen));
        var now = Instant.now();

        zalo.bring(ZaloEvents.followed("unfollow", citizen, now));
        assertThat(isLost(address)).isTrue();
        zalo.bring(ZaloEvents.followed("follow", citizen, now.plusMillis(1)));
        assertThat(isLost(address)).isFalse();
        zalo.bring(ZaloEvents.followed("unfollow", citizen, now.minus(Duration.ofMinutes(5))));
        assertThat(isLost(address)).as("an older word that comes late").isFalse();
    }

    @Test
    void whoOnlyFollowsIsNotKept() throws Exception {
        var citizen = aUser();

        assertThat(zalo.bring(ZaloEvents.followed("follow", citizen, Instant.now())))
                .isEqualTo(200);
        assertThat(addressOf(citizen)).isEmpty();
    }

    @Test
    void aGroupIsAnsweredInTheGroupWhenItCalls() throws Exception {
        var group = ZaloEvents.newId();
        zalo.bring(ZaloEvents.inGroup(aUser(), group, aMessageId(), "chiều nay họp thôn", Instant.now()));
        zalo.bring(ZaloEvents.inGroup(aUser(), group, aMessageId(), "@Xã Thử lệ phí khai sinh", Instant.now()));

        assertThat(await(group, 1)).hasSize(1);
    }

    @Test
    void inAGroupWhatConcernsOnePersonIsLedToAChatOfTheirOwn() throws Exception {
        var group = ZaloEvents.newId();
        zalo.bring(ZaloEvents.inGroup(aUser(), group, aMessageId(), "@Xã Thử gặp cán bộ", Instant.now()));

        assertThat(await(group, 1).getFirst()).contains("xin nhắn riêng", "https://zalo.me/" + StubZalo.OA_ID);
    }

    @Test
    void theDoctorTellsTheFormOfSignatureThatArrived() throws Exception {
        writes(aUser(), aMessageId(), "cam on");

        assertThat(check.examine())
                .extracting(Finding::found)
                .anyMatch(found -> found.contains("APP_ID_OA_SECRET"))
                .anyMatch(found -> found.contains("UBND xã Thử"));
    }

    @Test
    void theDoctorTellsThatTheKeyIsRefusedInsteadOfPromisingARenewal() {
        ZALO.failNext(new Failure.Code(-14003));

        assertThat(check.examine())
                .anySatisfy(finding -> {
                    assertThat(finding.state()).isEqualTo(State.BROKEN);
                    assertThat(finding.found()).contains("khóa bí mật (lỗi -14003)");
                    assertThat(finding.remedy()).contains("HOIXA_ZALO_SECRET_KEY");
                })
                .noneMatch(finding -> finding.found().contains("tự gia hạn trước đó"));
    }

    @Test
    void nothingOfAPersonAndNoTokenIsLogged(CapturedOutput log) throws Exception {
        var citizen = aUser();
        var words = "hỏi riêng chuyện nhà bà Tám xóm Đông";
        ZALO.failNext(
                new Failure.Status(500),
                new Failure.NotJson(),
                new Failure.Code(-200),
                new Failure.ResetAfterAcceptance());
        writes(citizen, aMessageId(), words);
        zalo.bring(ZaloEvents.text(citizen, aMessageId(), words, Instant.now()), "mac=00");
        await(citizen, 1);

        assertThat(log.getAll())
                .doesNotContain(citizen)
                .doesNotContain("bà Tám")
                .doesNotContain("access-")
                .doesNotContain("refresh-1")
                .doesNotContain(StubZalo.SECRET_KEY)
                .doesNotContain(StubZalo.OA_SECRET);
    }

    private List<StubZalo.Sent> sentTo(String user) {
        return ZALO.sent.stream().filter(one -> one.to().equals(user)).toList();
    }

    private Optional<AddressId> addressOf(String user) {
        return addresses.find(new ChannelUser(ChannelName.ZALO, user));
    }

    private boolean isLost(AddressId address) {
        return addresses.lostOf(List.of(address)).contains(address);
    }
}
