package vn.hoixa.drafting;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.Facet;

/**
 * Drafts by a language model. The model reads only masked words and published passages, and has no tools. Its reply is
 * untrusted: parsed strictly ({@link ModelReply}), masked again except for numbers published in the sources, and shown
 * to officers only.
 */
final class ModelDrafter implements Drafter {
    static final List<String> SLOTS = List.of("question", "asked", "sources");
    private static final ResponseFormat SCHEMA = ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(JsonSchema.builder()
                    .name("draft")
                    .rootElement(JsonObjectSchema.builder()
                            .addStringProperty("answer")
                            .addProperty("used", array(new JsonIntegerSchema()))
                            .addProperty("missing", array(new JsonStringSchema()))
                            .required("answer", "used", "missing")
                            .additionalProperties(false)
                            .build())
                    .build())
            .build();

    private final StreamingChatModel model;
    private final String name;
    private final Prompt prompt;
    private final Masker masker;
    private final Duration longest;

    /**
     * @param name of the model, kept with each draft
     * @param longest time of a draft from request to last word
     */
    ModelDrafter(StreamingChatModel model, String name, Prompt prompt, Masker masker, Duration longest) {
        this.model = model;
        this.name = name;
        this.prompt = prompt;
        this.masker = masker;
        this.longest = longest;
    }

    @Override
    public Drafted draft(DraftRequest request, Watch watch) {
        if (request.sources().isEmpty()) {
            return new Drafted.None(Drafted.Why.NO_SOURCES, by(Heard.nothing()));
        }
        var heard = Hearing.of(model, ask(request), masking(watch, request), longest);
        var by = by(heard);
        if (heard.failure().isPresent()) {
            return new Drafted.None(heard.failure().get(), by);
        }
        return ModelReply.of(heard.words())
                .<Drafted>map(reply -> written(reply, request, by))
                .orElseGet(() -> new Drafted.None(Drafted.Why.NOT_READABLE, by));
    }

    private Watch masking(Watch watch, DraftRequest request) {
        var open = request.sources().stream().map(DraftSource::text).toList();
        return new Watch() {
            @Override
            public void written(int characters, Supplier<String> raw) {
                watch.written(characters, () -> masked(ModelReply.growing(raw.get()), open));
            }

            @Override
            public boolean isStopped() {
                return watch.isStopped();
            }
        };
    }

    private Drafted written(ModelReply reply, DraftRequest request, Drafted.By by) {
        var open = request.sources().stream().map(DraftSource::text).toList();
        // Masking brings look-alike digits and brackets to their plain form, so citations are read after it.
        var answer = Citations.of(
                masked(reply.answer(), open), reply.used(), request.sources().size());
        if (answer.used().isEmpty()) {
            return new Drafted.None(Drafted.Why.NO_USED_SOURCE, by);
        }
        if (answer.text().isBlank()) {
            return new Drafted.None(Drafted.Why.NOT_READABLE, by);
        }
        var missing = reply.missing().stream().map(line -> masked(line, open)).toList();
        return new Drafted.Written(answer.text(), answer.used(), missing, by);
    }

    /** Drafts hold no personal data, whatever a model invents; the office's own published numbers stay. */
    private String masked(String text, List<String> open) {
        return Remasking.masked(masker, text, open);
    }

    private ChatRequest ask(DraftRequest request) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user(values(request))))
                .responseFormat(SCHEMA)
                .build();
    }

    private static Map<String, String> values(DraftRequest request) {
        String asked = request.asked().stream().map(Facet::label).collect(Collectors.joining(", "));
        String sources = request.sources().stream()
                .map(source -> source.token() + " " + source.said())
                .collect(Collectors.joining("\n"));
        return Map.of(
                "question", request.words().value(), "asked", asked.isEmpty() ? "không rõ" : asked, "sources", sources);
    }

    private Drafted.By by(Heard heard) {
        return new Drafted.By(name, prompt.version(), heard.tokensIn(), heard.tokensOut(), heard.took());
    }

    private static JsonArraySchema array(dev.langchain4j.model.chat.request.json.JsonSchemaElement items) {
        return JsonArraySchema.builder().items(items).build();
    }
}
