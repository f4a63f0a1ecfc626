package vn.hoixa.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingRepliesTest {
    static final Path PROMPTS = Path.of("prompts");

    final StandingReplies replies = StandingReplies.load(PROMPTS);

    @ParameterizedTest
    @EnumSource
    void eachReplyIsShortPlainAndWithoutLinks(StandingReply reply) {
        assertThat(replies.template(reply))
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(700)
                .doesNotContain("http")
                .doesNotContainPattern("(?i)(?<!\\p{L}|trẻ )(em|tôi)(?!\\p{L})");
    }

    @Test
    void theJarCarriesTheSameWords() {
        assertThat(StandingReplies.packed().template(StandingReply.WAITING))
                .isEqualTo(replies.template(StandingReply.WAITING));
    }

    @Test
    void aReplyWithoutTextIsRefused() throws IOException {
        assertThatThrownBy(() -> StandingReplies.parse(words().replaceFirst("(?m)^rude: \\|\\n.*\\n", "")))
                .hasMessageContaining("no text for rude");
    }

    @Test
    void aTextForNoReplyIsRefused() throws IOException {
        assertThatThrownBy(() -> StandingReplies.parse(words() + "\nlottery: Chúc mừng\n"))
                .hasMessageContaining("unknown reply: lottery");
    }

    @Test
    void anUnknownSlotIsRefused() throws IOException {
        assertThatThrownBy(() -> StandingReplies.parse(words().replace("{lua_chon}", "{luachon}")))
                .hasMessageContaining("unknown slot: {luachon}");
    }

    static String words() throws IOException {
        return Files.readString(PROMPTS.resolve("standing-replies.yaml"));
    }
}
