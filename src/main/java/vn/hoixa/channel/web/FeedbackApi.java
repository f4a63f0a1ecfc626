package vn.hoixa.channel.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.feedback.Feedback;
import vn.hoixa.feedback.Vote;
import vn.hoixa.review.VerificationCode;

/** API for citizens' votes: one per conversation and text. */
@RestController
final class FeedbackApi {
    private static final int LONGEST_REASON = 500;

    private final Feedback feedback;

    /**
     * @param reason unmasked; it is masked before it is stored
     * @param verification of a text that came later, such as an officer's answer; absent for the reply of the turn
     *     itself
     */
    record Body(
            @Nullable String conversation,
            @Nullable Boolean useful,
            @Nullable String reason,
            @Nullable String verification) {
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
        var conversation = MessageRequest.uuid(body.conversation());
        var about = MessageRequest.uuid(turn);
        if (conversation.isEmpty() || about.isEmpty()) {
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
        var code = Optional.ofNullable(body.verification());
        var text = code.flatMap(VerificationCode::typed);
        if (code.isPresent() && text.isEmpty()) {
            return Problem.wrongVerification(code.get()).response();
        }
        var by = ChannelUser.web(conversation.get());
        var voting = text.map(later -> feedback.cast(by, about.get(), later, vote))
                .orElseGet(() -> feedback.cast(by, about.get(), vote));
        return switch (voting) {
            case NOTED -> ResponseEntity.noContent().build();
            case UNKNOWN_TURN ->
                Problem.notFound("Không có lượt hỏi này trong cuộc trò chuyện.").response();
        };
    }
}
