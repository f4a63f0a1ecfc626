package vn.hoixa.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.review.OptionId;
import vn.hoixa.turn.TurnOutcome;

/**
 * Questions of invented citizens in a demonstration, so that its desk and its figures are not empty. They are sent like
 * real messages, each in a conversation of its own, and say that they are examples; repeated at the next start, they
 * count as the same messages and change nothing.
 */
@Component
@ConditionalOnProperty("hoixa.demo")
class DemoQuestions {
    private static final String MARK = " (câu hỏi ví dụ)";
    private static final List<String> ANSWERED = List.of(
            "lam giay khai sinh can gi", "Đăng ký tạm trú mất bao lâu?", "chung thuc ban sao het bao nhieu tien");
    private static final List<String> FOR_OFFICERS = List.of(
            "Mẹ tôi mất 3 năm trước chưa khai tử, giờ làm thừa kế có khai được không",
            "Bố tôi là thương binh, tháng này chưa thấy tiền trợ cấp thì hỏi ai",
            "Bà tôi 90 tuổi không đi được, xã có đến nhà làm căn cước không",
            "Chợ Mẫu có cho thuê ki ốt không, hỏi ai",
            "cho mau co cho thue ki ot khong hoi ai",
            "Nhà tôi thuê đất của xã cũ, nay sáp nhập thì nộp tiền thuê ở đâu");

    private final Conversations conversations;

    DemoQuestions(Conversations conversations) {
        this.conversations = conversations;
    }

    void ask() {
        ANSWERED.forEach(words -> say(citizen(words), "1", words));
        FOR_OFFICERS.forEach(this::reachAnOfficer);
    }

    /** Asks for an officer when the answer was automatic, and then repeats the question. */
    private void reachAnOfficer(String words) {
        if (say(citizen(words), "1", words + MARK) == TurnOutcome.WAITING) {
            return;
        }
        conversations.receive(Inbound.chosen(citizen(words), Optional.of("2"), OptionId.OFFICER));
        say(citizen(words), "3", words + MARK);
    }

    private TurnOutcome say(ChannelUser who, String message, String words) {
        return conversations
                .receive(Inbound.typed(who, Optional.of(message), words))
                .outcome();
    }

    /** Always the same user for the same words. */
    private static ChannelUser citizen(String words) {
        return ChannelUser.web(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
    }
}
