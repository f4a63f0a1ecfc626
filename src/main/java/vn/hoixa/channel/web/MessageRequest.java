package vn.hoixa.channel.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoixa.review.OptionId;

/**
 * A citizen's message in a request to the API.
 *
 * @param conversation the secret that the client made; never logged
 * @param id the client's own id of the message, under which it may be sent again
 * @param text what was typed; when something was chosen, only its label
 */
record MessageRequest(UUID conversation, Optional<String> id, String text, Optional<OptionId> choice) {
    static final int LONGEST = 2_000;
    private static final Pattern VERSION_4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern MESSAGE_ID = Pattern.compile("[!-~]{1,64}");

    /** The unchecked JSON. */
    record Body(
            @Nullable String conversation,
            @Nullable String id,
            @Nullable String text,
            @Nullable String choice) {
        @Override
        public String toString() {
            return "MessageRequest.Body[redacted]";
        }
    }

    /** Result of parsing a body. */
    sealed interface Reading {
        record Read(MessageRequest message) implements Reading {}

        record Wrong(Problem problem) implements Reading {}
    }

    static Reading read(Body body) {
        var conversation = uuid(body.conversation());
        if (conversation.isEmpty()) {
            return wrong("conversation phải là UUID phiên bản 4, viết thường, ví dụ"
                    + " 3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f; giá trị vừa gửi không phải.");
        }
        if (body.id() != null && !MESSAGE_ID.matcher(body.id()).matches()) {
            return wrong("id có %d ký tự hoặc có ký tự lạ; cần từ 1 đến 64 ký tự ASCII, không dấu cách."
                    .formatted(body.id().length()));
        }
        if (body.choice() != null) {
            return OptionId.parse(body.choice())
                    .map(choice -> read(conversation.get(), body, "", Optional.of(choice)))
                    .orElseGet(() -> wrong("choice không phải một lựa chọn trợ lý đã đưa, ví dụ f:1.001193:fee; nhiều"
                            + " nhất 40 ký tự."));
        }
        String text = body.text() == null ? "" : body.text();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            return wrong("text chưa có chữ; cần từ 1 đến 2.000 chữ cái. Xin gõ việc cần hỏi.");
        }
        if (length > LONGEST) {
            return wrong(String.format(
                    Locale.of("vi"),
                    "text dài %,d chữ cái; nhiều nhất là 2.000. Xin hỏi lại bằng một, hai câu.",
                    length));
        }
        return read(conversation.get(), body, text, Optional.empty());
    }

    /** The id of a conversation or turn; empty unless it is a random (version 4) UUID. */
    static Optional<UUID> uuid(@Nullable String text) {
        return text != null && VERSION_4.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Reading read(UUID conversation, Body body, String text, Optional<OptionId> choice) {
        return new Reading.Read(new MessageRequest(conversation, Optional.ofNullable(body.id()), text, choice));
    }

    private static Reading wrong(String detail) {
        return new Reading.Wrong(Problem.invalid(detail));
    }

    /** Redacted: it holds a secret and a citizen's words. */
    @Override
    public String toString() {
        return "MessageRequest[redacted]";
    }
}
