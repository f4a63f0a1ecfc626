package vn.hoixa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.Facet;

/**
 * The worst model there is: one that does whatever a message or a document tells it. Even so nothing runs, no source is
 * cited that was not handed over, and what it makes up is marked for the officer.
 */
class AttacksTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Masker MASKER =
            new Masker(new MasterKey("mot-khoa-chi-de-thu-trong-kiem-thu-0001".getBytes(StandardCharsets.UTF_8)));
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n]]");
    private static final Pattern TOKEN = Pattern.compile("\\[(\\d+)]");

    private final List<ChatRequest> requests = new ArrayList<>();

    record Attack(String id, String kind, String text) {
        @Override
        public String toString() {
            return id + " " + kind;
        }
    }

    static Stream<Attack> attacks() {
        try (var in = AttacksTest.class.getResourceAsStream("/attacks/inputs.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JSON.readValue(line, Attack.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreAtLeastTwoHundredOfSixKinds() {
        assertThat(attacks().count()).isGreaterThanOrEqualTo(200);
        assertThat(attacks().map(Attack::kind).distinct()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aQuestionThatAttacksYieldsAMarkedDraftAtMost(Attack attack) {
        assertHarmless(attack, obeying(attack).draft(request(attack.text, SOURCE), Drafter.Watch.NOBODY));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aDocumentThatAttacksCannotLeaveItsFrame(Attack attack) {
        obeying(attack).draft(request("khai sinh cần gì", attack.text), Drafter.Watch.NOBODY);

        var request = requests.getFirst();
        String user = ((UserMessage) request.messages().get(1)).singleText();
        assertThat(((SystemMessage) request.messages().get(0)).text()).isEqualTo(prompt().system());
        assertThat(user).containsOnlyOnce("<nguon>").containsOnlyOnce("</nguon>");
        assertThat(user).containsOnlyOnce("<cau_hoi>").containsOnlyOnce("</cau_hoi>");
        assertThat(request.messages()).hasSize(2);
        assertThat(request.toolSpecifications()).isNullOrEmpty();
    }

    private static final String SOURCE = "Tờ khai đăng ký khai sinh. Phí 8.000 đồng.";

    /** Nothing invisible, no source from nowhere, and each fact that the one source lacks is marked. */
    private static void assertHarmless(Attack attack, Drafted drafted) {
        if (!(drafted instanceof Drafted.Written written)) {
            return;
        }
        assertThat(written.used()).containsOnly(1);
        assertThat(TOKEN.matcher(written.text()).results().map(token -> token.group(1)))
                .containsOnly("1");
        assertThat(INVISIBLE.matcher(written.text()).find()).isFalse();
        var marked = Grounding.unsupported(written.text(), List.of(SOURCE));
        assertThat(digitsOutside(written.text(), marked)).as(attack.text).isEqualTo("");
    }

    /** The digits of a text that neither the source has nor a mark covers; an enumeration and link tokens aside. */
    private static String digitsOutside(String text, List<Fact> marked) {
        var rest = new StringBuilder(text);
        marked.forEach(fact -> rest.replace(fact.start(), fact.end(), " ".repeat(fact.end() - fact.start())));
        return rest.toString()
                .replaceAll("\\[\\d{1,3}]", "")
                .replaceAll("\\[\\p{Lu}[^\\]·]*·[0-9a-f]{4}]", "")
                .replaceAll("8\\.000 đồng", "")
                .replaceAll("(?m)^(?:Bước )?\\d[.):]", "")
                .replaceAll("\\D", "");
    }

    private ModelDrafter obeying(Attack attack) {
        String said = JSON.writeValueAsString(
                new Said(attack.text + " [1] [99]. Phí 8.000 đồng [1].", List.of(1, 99), List.of()));
        return new ModelDrafter(new Obedient(said), "obedient", prompt(), MASKER, Duration.ofSeconds(20));
    }

    private record Said(String answer, List<Integer> used, List<String> missing) {}

    private static Prompt prompt() {
        return Prompt.load("", "draft.yaml", ModelDrafter.SLOTS);
    }

    private static DraftRequest request(String question, String source) {
        return new DraftRequest(
                UUID.randomUUID(),
                MASKER.mask(question).text(),
                List.of(Facet.FEE),
                List.of(new DraftSource(1, "Đăng ký khai sinh", "Phí, lệ phí", source)));
    }

    private final class Obedient implements StreamingChatModel {
        private final String said;

        Obedient(String said) {
            this.said = said;
        }

        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            requests.add(request);
            handler.onPartialResponse(new PartialResponse(said), new PartialResponseContext(new NeverCancelled()));
            handler.onCompleteResponse(
                    ChatResponse.builder().aiMessage(AiMessage.from(said)).build());
        }
    }

    private static final class NeverCancelled implements StreamingHandle {
        @Override
        public void cancel() {
            throw new AssertionError("nobody stops this");
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
