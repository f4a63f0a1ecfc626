package vn.hoixa.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.answer.Provenance;
import vn.hoixa.conversation.Attachment;

/** Events as Zalo writes them. */
class EventReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final EventReader reader = new EventReader("Xã Thử", CLOCK);

    @Test
    void aMessageOfTheOfficialPage() {
        var said = (Event.Said) read("""
            {"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"recipient":{"id":"388613280878808645"},
             "event_name":"user_send_text","message":{"text":"message","msg_id":"96d3cdf3af150460909"},
             "timestamp":"154390853474"}
            """);

        assertThat(said.from()).isEqualTo("246845883529197922");
        assertThat(said.messageId()).contains("96d3cdf3af150460909");
        assertThat(said.text()).isEqualTo("message");
        assertThat(said.at()).isEqualTo(Instant.ofEpochMilli(154390853474L));
        assertThat(said.carried()).isEmpty();
    }

    @Test
    void aFollowerOfTheOfficialPage() {
        var followed = read("""
            {"oa_id":"388613280879808645","follower":{"id":"24684588352919792"},"event_name":"follow",
             "source":"oa_profile","app_id":"36084652489903967","timestamp":"154397978274"}
            """);

        assertThat(followed)
                .isEqualTo(new Event.Followed("24684588352919792", true, Instant.ofEpochMilli(154397978274L)));
    }

    @ParameterizedTest
    @CsvSource({
        "image, PHOTO",
        "gif, PHOTO",
        "audio, VOICE",
        "video, VIDEO",
        "sticker, STICKER",
        "location, LOCATION",
        "business_card, CONTACT",
        "file, FILE"
    })
    void whatIsCarriedIsToldByItsKind(String kind, Attachment carried) {
        var said = (Event.Said) read(ZaloEvents.said("user_send_" + kind, "1", Map.of("msg_id", "m"), NOW));

        assertThat(said.carried()).contains(carried);
        assertThat(said.text()).isEmpty();
    }

    @Test
    void aSharedLinkIsNotTheCitizenSpeaking() {
        var link = Map.of(
                "type",
                "link",
                "payload",
                Map.of("description", "Nhận quà tri ân", "url", "http://qua-tri-an.example"));
        var said = (Event.Said) read(ZaloEvents.said(
                "user_send_link",
                "1",
                Map.of("msg_id", "m", "text", "xem đi", "attachments", java.util.List.of(link)),
                NOW));

        assertThat(said.how()).isEqualTo(Provenance.PASTED);
        assertThat(said.text()).isEqualTo("xem đi\nNhận quà tri ân\nhttp://qua-tri-an.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oa_send_text", "oa_send_image", "user_seen_message", "user_submit_info", "new_kind", ""})
    void echoesReceiptsAndTheUnknownAreNothing(String event) {
        assertThat(read(ZaloEvents.said(event, "1", Map.of("text", "x", "msg_id", "m"), NOW)))
                .isEqualTo(new Event.Nothing());
    }

    @Test
    void aGroupIsHeardOnlyWhenItCallsTheAccount() {
        assertThat(read(ZaloEvents.inGroup("1", "77", "m", "chiều nay họp thôn", NOW)))
                .isEqualTo(new Event.Nothing());

        var said = (Event.Said) read(ZaloEvents.inGroup("1", "77", "m", "@xã thử lệ phí khai sinh bao nhiêu", NOW));
        assertThat(said.from()).isEqualTo("group:77");
        assertThat(said.text()).isEqualTo("lệ phí khai sinh bao nhiêu");
    }

    @Test
    void withoutANameGroupsAreNotHeard() {
        var deaf = new EventReader("", CLOCK);
        var body = ZaloEvents.inGroup("1", "77", "m", "@ lệ phí khai sinh", NOW);

        assertThat(deaf.read(JsonMapper.shared().readTree(body))).isEqualTo(new Event.Nothing());
    }

    @Test
    void aClockThatIsAheadDoesNotOpenALongerWindow() {
        var said = (Event.Said) read(ZaloEvents.text("1", "m", "x", NOW.plusSeconds(86_400)));

        assertThat(said.at()).isEqualTo(NOW);
    }

    @Test
    void withoutAnIdAMessageStillCounts() {
        var said = (Event.Said) read(ZaloEvents.said("user_send_text", "1", Map.of("text", "x"), NOW));

        assertThat(said.messageId()).isEqualTo(Optional.empty());
    }

    private Event read(String body) {
        return reader.read(JsonMapper.shared().readTree(body));
    }
}
