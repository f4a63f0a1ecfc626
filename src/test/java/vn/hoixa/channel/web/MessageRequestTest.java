package vn.hoixa.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hoixa.channel.web.MessageRequest.Body;
import vn.hoixa.channel.web.MessageRequest.Reading;

class MessageRequestTest {
    private static final String CONVERSATION = "3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f";

    @Test
    void aPlainQuestionIsRead() {
        assertThat(MessageRequest.read(new Body(CONVERSATION, "m-1", "lam khai sinh can gi", null)))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aConversationThatIsNotRandomIsRefused() {
        assertThat(detail(new Body("00000000-0000-1000-8000-000000000000", null, "chào", null)))
                .contains("conversation", "UUID phiên bản 4")
                .doesNotContain("00000000");
    }

    @Test
    void anEmptyQuestionIsToldWhatToType() {
        assertThat(detail(new Body(CONVERSATION, null, " \n ", null))).contains("text chưa có chữ", "1 đến 2.000");
    }

    @Test
    void aQuestionThatIsTooLongIsToldItsLength() {
        assertThat(detail(new Body(CONVERSATION, null, "a".repeat(2_412), null)))
                .contains("2.412 chữ cái", "nhiều nhất là 2.000");
    }

    @Test
    void lengthIsCountedInCharactersThatPeopleSee() {
        assertThat(MessageRequest.read(new Body(CONVERSATION, null, "😀".repeat(2_000), null)))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aChoiceMakesTheTextUnimportant() {
        assertThat(MessageRequest.read(new Body(CONVERSATION, null, null, "f:1.001193:fee")))
                .isInstanceOf(Reading.Read.class);
    }

    @Test
    void aChoiceWeNeverMadeIsRefused() {
        assertThat(detail(new Body(CONVERSATION, null, "x", "rm -rf"))).contains("choice");
    }

    @Test
    void aMessageIdOfBinaryIsRefused() {
        assertThat(detail(new Body(CONVERSATION, "a\u0000b", "x", null))).contains("id", "64");
    }

    private static @Nullable String detail(Body body) {
        return MessageRequest.read(body) instanceof Reading.Wrong(Problem problem) ? problem.detail() : null;
    }
}
