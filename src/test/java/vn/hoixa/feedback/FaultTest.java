package vn.hoixa.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void theChatOffersEachFaultInItsWords() throws IOException {
        String page =
                Files.readString(Path.of("src/main/resources/templates/public/chat.html"), StandardCharsets.UTF_8);

        var offered = Pattern.compile("name=\"why\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1));

        assertThat(offered)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Fault.values()).map(Fault::said).toList());
    }
}
