package vn.hoixa.channel.pages;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.hoixa.channel.web.Letterhead;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.question.Tickets;
import vn.hoixa.review.ClearedText;

/**
 * Page of a ticket.
 *
 * @param tone the colours of the state
 * @param icon the icon of the state
 * @param promise hour and day an answer is promised for; may be empty
 */
record TicketPage(
        String code,
        String tone,
        String icon,
        String stateWords,
        String promise,
        List<LetterBlock> lines,
        String footer) {
    private static final DateTimeFormatter PROMISE =
            DateTimeFormatter.ofPattern("HH:mm, EEEE d/M/uuuu", Locale.of("vi", "VN"));

    static TicketPage of(Tickets.View view, Letterhead office) {
        var look = Look.of(view.state());
        return new TicketPage(
                view.ticket().toString(),
                look.tone,
                look.icon,
                look.words,
                view.promisedBy().map(TicketPage::promise).orElse(""),
                LetterBlock.of(text(view, look, office)),
                view.answer().map(answer -> "Mã tin " + answer.verification()).orElse(""));
    }

    private static String text(Tickets.View view, Look look, Letterhead office) {
        return view.answer()
                .map(ClearedText::body)
                .or(() -> view.settledAt().map(at -> office.answeredElsewhere(at)))
                .orElse(look.explanation);
    }

    /** "08:00, thứ Năm 26/11/2026", for use within a sentence. */
    private static String promise(Instant due) {
        return PROMISE.format(ZonedDateTime.ofInstant(due, WorkingCalendar.ZONE))
                .replace(", T", ", t");
    }

    private enum Look {
        WAITING("wait", "i-clock", "Đang chờ cán bộ", "Câu trả lời sẽ hiện ở đây và trong cuộc trò chuyện."),
        IN_REVIEW("wait", "i-clock", "Cán bộ đang xem", "Câu trả lời sẽ hiện ở đây và trong cuộc trò chuyện."),
        ASKED_BACK(
                "note",
                "i-ask",
                "Cán bộ cần hỏi thêm",
                "Cán bộ đã hỏi lại trong cuộc trò chuyện. Xin trả lời ở đó, cán bộ xem tiếp."),
        ANSWERED("approved", "i-stamp", "Cán bộ đã duyệt câu trả lời", "Đã trả lời trong cuộc trò chuyện."),
        CLOSED("plain", "i-checked", "Câu hỏi đã đóng", "Còn cần hỏi xin nhắn tiếp trong cuộc trò chuyện.");

        private final String tone;
        private final String icon;
        private final String words;
        private final String explanation;

        Look(String tone, String icon, String words, String explanation) {
            this.tone = tone;
            this.icon = icon;
            this.words = words;
            this.explanation = explanation;
        }

        static Look of(Tickets.State state) {
            return switch (state) {
                case WAITING -> WAITING;
                case IN_REVIEW -> IN_REVIEW;
                case ASKED_BACK -> ASKED_BACK;
                case ANSWERED -> ANSWERED;
                case CLOSED -> CLOSED;
            };
        }
    }
}
