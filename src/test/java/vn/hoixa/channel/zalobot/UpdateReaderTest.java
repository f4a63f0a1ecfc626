package vn.hoixa.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.conversation.Attachment;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;

/** Updates as the Bot Platform writes them, wrapped and flat. */
class UpdateReaderTest {
    private static final String FLAT = """
        {"event_name":"message.text.received","message":{"date":1780973847282,"chat":{"chat_type":"PRIVATE",\
        "id":"5d585b5e9b14724a2b05"},"message_id":"0c95d167c1061b5f4210","from":{"id":"5d585b5e9b14724a2b05",\
        "is_bot":false,"display_name":"Nguyen"},"text":"Hi"}}""";

    private final UpdateReader reader = new UpdateReader();

    @ParameterizedTest
    @ValueSource(strings = {FLAT, "{\"ok\":true,\"result\":" + FLAT + "}"})
    void bothFormsSayTheSame(String body) {
        var said = reader.read(JsonMapper.shared().readTree(body)).orElseThrow();

        assertThat(said.from()).isEqualTo(new ChannelUser(ChannelName.ZALO_BOT, "5d585b5e9b14724a2b05"));
        assertThat(said.messageId()).contains("0c95d167c1061b5f4210");
        assertThat(said.raw()).isEqualTo("Hi");
    }

    @Test
    void aPictureIsToldByItsKind() {
        String picture = FLAT.replace("message.text.received", "message.image.received")
                .replace("\"text\":\"Hi\"", "\"caption\":\"giấy này\"");
        var said = reader.read(JsonMapper.shared().readTree(picture)).orElseThrow();

        assertThat(said.attachment()).contains(Attachment.PHOTO);
        assertThat(said.raw()).isEqualTo("giấy này");
    }

    @Test
    void groupsBotsAndOtherEventsAreNotForUs() {
        assertThat(reads(FLAT.replace("PRIVATE", "GROUP"))).isFalse();
        assertThat(reads(FLAT.replace("\"is_bot\":false", "\"is_bot\":true"))).isFalse();
        assertThat(reads(FLAT.replace("message.text.received", "message.reaction.received")))
                .isFalse();
        assertThat(reads("{\"ok\":true,\"result\":{\"event_name\":\"message.unsupported.received\"}}"))
                .isFalse();
        assertThat(reads("{}")).isFalse();
    }

    private boolean reads(String body) {
        return reader.read(JsonMapper.shared().readTree(body)).isPresent();
    }
}
