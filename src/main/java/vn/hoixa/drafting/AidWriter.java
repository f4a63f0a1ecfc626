package vn.hoixa.drafting;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hoixa.privacy.Masker;

/** Has a model work on an officer's text. The reply is treated as untrusted, like a draft. */
final class AidWriter {
    static final List<String> SLOTS = List.of("text");
    private static final ResponseFormat SCHEMA = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("lines")
                    .rootElement(JsonObjectSchema.builder()
                            .addProperty(
                                    "lines",
                                    JsonArraySchema.builder()
                                            .items(new JsonStringSchema())
                                            .build())
                            .required("lines")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private final StreamingChatModel model;
    private final String name;
    private final Map<AidKind, Prompt> prompts = new EnumMap<>(AidKind.class);
    private final Masker masker;
    private final Duration longest;

    /** @param prompts a directory, or empty for the packed ones */
    AidWriter(StreamingChatModel model, String name, String prompts, Masker masker, Duration longest) {
        this.model = model;
        this.name = name;
        for (var kind : AidKind.values()) {
            this.prompts.put(kind, Prompt.load(prompts, kind.prompt(), SLOTS));
        }
        this.masker = masker;
        this.longest = longest;
    }

    String name() {
        return name;
    }

    int version(AidKind kind) {
        return prompt(kind).version();
    }

    /** @param open texts that the office itself has published, whose numbers need no masking */
    Aid.Came write(AidKind kind, String input, List<String> open, Drafter.Watch watch) {
        var prompt = prompt(kind);
        var request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user(Map.of("text", input))))
                .responseFormat(SCHEMA)
                .build();
        var heard = Hearing.of(model, request, watch, longest);
        var by = new Drafted.By(name, prompt.version(), heard.tokensIn(), heard.tokensOut(), heard.took());
        if (heard.failure().isPresent()) {
            return new Aid.Came.Nothing(heard.failure().get(), by);
        }
        var lines = ModelReply.lines(heard.words()).stream()
                .map(line -> Remasking.masked(masker, line, open))
                .limit(kind.mostLines())
                .toList();
        return lines.isEmpty() ? new Aid.Came.Nothing(Drafted.Why.NOT_READABLE, by) : new Aid.Came.Lines(lines, by);
    }

    private Prompt prompt(AidKind kind) {
        return java.util.Objects.requireNonNull(prompts.get(kind));
    }
}
