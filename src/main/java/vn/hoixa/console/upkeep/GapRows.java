package vn.hoixa.console.upkeep;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.drafting.AidKind;
import vn.hoixa.drafting.MachineAids;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.QuestionState;
import vn.hoixa.question.Unanswered;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Slot;

/** Creates the views of knowledge gaps. */
@Component
class GapRows {
    private final Unanswered unanswered;
    private final Knowledge knowledge;
    private final Worklist worklist;
    private final MachineAids aids;
    private final Clock clock;

    GapRows(Unanswered unanswered, Knowledge knowledge, Worklist worklist, MachineAids aids, Clock clock) {
        this.unanswered = unanswered;
        this.knowledge = knowledge;
        this.worklist = worklist;
        this.aids = aids;
        this.clock = clock;
    }

    List<GapRow> lately() {
        return unanswered.since(worklist.since(), this::label).stream()
                .map(this::row)
                .toList();
    }

    private GapRow row(Unanswered.Gap gap) {
        boolean answered = gap.state() == QuestionState.ANSWERED;
        return new GapRow(
                gap.about().map(this::name).or(() -> label(gap)).orElseGet(() -> title(gap)),
                why(gap.reason()),
                gap.people(),
                gap.words().stream().map(words -> words.value()).toList(),
                gap.questions(),
                Times.moment(gap.latest(), clock.instant()),
                answered ? "Đưa vào kho" : settled(gap.state()) ? "Xem câu hỏi" : "Trả lời",
                Links.toQuestion(gap.next(), settled(gap.state())),
                subject(gap.next()),
                gap.about()
                        .map(code -> Links.toMend(new Slot(ItemType.PROCEDURE, code.value())))
                        .orElse(""));
    }

    /** The label that an officer accepted for one of its questions; a procedure has a name of its own. */
    private Optional<String> label(Unanswered.Gap gap) {
        if (gap.about().isPresent()) return Optional.empty();
        return gap.questions().stream()
                .flatMap(question -> aids.taken(AidKind.LABEL, subject(question)).stream())
                .findFirst();
    }

    private static String subject(UUID question) {
        return "question:" + question;
    }

    /** The longest of its phrasings. */
    private static String title(Unanswered.Gap gap) {
        return gap.words().stream()
                .map(words -> words.value())
                .max(Comparator.comparing(String::length))
                .map(words -> "“" + words + "”")
                .orElse("");
    }

    private String name(ProcedureCode code) {
        return knowledge
                .snapshot()
                .procedure(code)
                .map(procedure -> procedure.shortName().text())
                .orElse("Thủ tục " + code);
    }

    private static boolean settled(QuestionState state) {
        return switch (state) {
            case ANSWERED, CLOSED, MERGED -> true;
            case OPEN, CLAIMED, ASKED_BACK -> false;
        };
    }

    private static String why(String reason) {
        return switch (reason) {
            case "unknown_matter" -> "không khớp nội dung nào";
            case "case_without_rule" -> "trường hợp riêng chưa có trong thủ tục";
            case "nothing_usable" -> "mục được hỏi chưa đối chiếu";
            case "under_review" -> "nội dung quá hạn rà soát";
            case "paused" -> "đang tạm dừng trả lời tự động";
            case "for_officer", "asks_for_officer", "wants_callback" -> "xin gặp cán bộ";
            case "not_this" -> "trả lời không phải việc người dân hỏi";
            default -> "chuyển cán bộ";
        };
    }
}
