package vn.hoixa.channel.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.feedback.Feedback;
import vn.hoixa.feedback.Vote;

/** What a citizen thinks of a reply: one vote a conversation and text. */
@RestController
final class FeedbackApi {
    private static final int LONGEST_REASON = 500;

    private final Feedback feedback;

    /** @param reason raw; it is masked before it is kept */
    record Body(
            @Nullable String conversation,
            @Nullable Boolean useful,
            @Nullable String reason) {
        @Override
        public String toString() {
            return "FeedbackApi.Body[redacted]";
        }
    }

    FeedbackApi(Feedback feedback) {
        this.feedback = feedback;
    }

    @PostMapping("/api/v1/turns/{turn}/feedback")
    ResponseEntity<?> feedback(@PathVariable String turn, @RequestBody Body body) {
        var conversation = MessageRequest.conversation(body.conversation());
        if (conversation.isEmpty() || !turn.matches("[0-9a-f-]{36}")) {
            return Problem.invalid("conversation và mã lượt hỏi phải là UUID trợ lý đã dùng.")
                    .response();
        }
        if (body.useful() == null) {
            return Problem.invalid("useful còn thiếu; cần true hoặc false.").response();
        }
        String reason = body.reason() == null ? "" : body.reason();
        if (reason.length() > LONGEST_REASON) {
            return Problem.invalid(
                            "reason dài %d chữ cái; nhiều nhất là %d.".formatted(reason.length(), LONGEST_REASON))
                    .response();
        }
        var vote = body.useful() ? new Vote.Useful() : new Vote.NotUseful(reason);
        return switch (feedback.cast(ChannelUser.web(conversation.get()), UUID.fromString(turn), vote)) {
            case NOTED -> ResponseEntity.noContent().build();
            case UNKNOWN_TURN ->
                Problem.notFound("Không có lượt hỏi này trong cuộc trò chuyện.").response();
        };
    }
}
