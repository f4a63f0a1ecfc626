package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Opened;
import vn.hoixa.question.QuestionState;
import vn.hoixa.question.Settlement;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;

/** Describes how a question ended, in the words of the screen: who decided, what was sent, what can be made of it. */
@Component
class Endings {
    /** Proposed period of validity; amounts and limits change about this often. */
    private static final Period FRESH_FOR = Period.ofMonths(6);

    private static final int BASIS_SHOWN = 3;
    private static final String NOT_ARRIVED = "Đã duyệt, có người chưa nhận được";

    private final Talks talks;
    private final AnswerArrivals arrivals;
    private final Knowledge knowledge;
    private final Clock clock;

    Endings(Talks talks, AnswerArrivals arrivals, Knowledge knowledge, Clock clock) {
        this.talks = talks;
        this.arrivals = arrivals;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * The end by the reader's own act just now; if the text does not reach everybody, it does not say that it was sent.
     */
    Settled done(UUID question, String title, Acted.Done done) {
        var arrival = arrivals.of(question);
        var own = own(arrival.filter(Arrival::isMissed).map(_ -> NOT_ARRIVED).orElse(title), done);
        return arrival.map(own::reaching).orElse(own);
    }

    private static Settled own(String title, Acted.Done done) {
        return new Settled(
                title,
                "",
                done.sent().map(Endings::facts).orElse(List.of()),
                done.sent().map(ClearedText::body).orElse(""),
                "",
                Optional.empty());
    }

    /** The end by an earlier decision, for anybody who opens the question. */
    Settled of(Opened opened, Opened.Decision decision, Officer reader) {
        var settled = new Settled(
                title(decision),
                decision.by() + ", " + Times.moment(decision.at(), clock.instant()) + ".",
                decision.text().map(Endings::facts).orElse(List.of()),
                decision.text().map(ClearedText::body).orElse(""),
                "",
                Optional.empty());
        var reaching =
                arrivals.of(opened.question().id()).map(settled::reaching).orElse(settled);
        return mayTeach(decision, reader) ? reaching.teaching(teaching(opened)) : reaching;
    }

    /** The end when somebody else decided first; the reader's typed text is given back. */
    Settled first(Acted.AlreadyDecided other, Optional<Opened.Decision> decision, Typed typed) {
        return new Settled(
                other.by() + " đã quyết trước",
                other.by() + " " + act(other.state()) + " lúc "
                        + Times.moment(other.at(), clock.instant())
                        + ". Câu của bạn chưa gửi cho ai.",
                decision.flatMap(Opened.Decision::text).map(Endings::facts).orElse(List.of()),
                decision.flatMap(Opened.Decision::text).map(ClearedText::body).orElse(""),
                typed.text(),
                Optional.empty());
    }

    /** The end when another officer took over the question. */
    Settled held(Acted.HeldBy other, Typed typed) {
        return new Settled(
                other.name() + " đang xử lý câu này",
                "Nhận lúc " + Times.moment(other.since(), clock.instant()) + ". Câu của bạn chưa gửi cho ai.",
                List.of(),
                "",
                typed.text(),
                Optional.empty());
    }

    /** The form filled with what people asked, for the officer to generalise. */
    Settled.Teaching teaching(Opened opened) {
        var names = opened.askers().stream()
                .flatMap(asker -> talks.words(asker).stream())
                .map(words -> words.words())
                .distinct()
                .toList();
        var basis = best(opened).map(Procedure::legalBasis).orElse(List.of()).stream()
                .limit(BASIS_SHOWN)
                .collect(Collectors.joining(", "));
        var today = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        return new Settled.Teaching(
                "",
                "",
                names.isEmpty() ? "" : names.getFirst(),
                names.stream().skip(1).collect(Collectors.joining("\n")),
                basis,
                today.plus(FRESH_FOR).toString());
    }

    private Optional<Procedure> best(Opened opened) {
        return opened.candidates().stream()
                .findFirst()
                .flatMap(candidate -> knowledge.snapshot().procedure(candidate.code()));
    }

    private static boolean mayTeach(Opened.Decision decision, Officer reader) {
        return decision.state() == QuestionState.ANSWERED
                && decision.approved().isPresent()
                && decision.text()
                        .filter(text -> text.audience() == Audience.OPEN)
                        .isPresent()
                && reader.mayPublish().isAllowed();
    }

    private static String title(Opened.Decision decision) {
        return decision.settlement().map(Endings::title).orElseGet(() -> switch (decision.state()) {
            case ANSWERED -> "Đã trả lời";
            case MERGED -> "Đã trả lời cùng câu khác";
            case CLOSED -> "Đã đóng";
            case ASKED_BACK -> "Đã hỏi lại người dân";
            case OPEN, CLAIMED -> "Đang chờ";
        });
    }

    private static String title(Settlement settlement) {
        return switch (settlement) {
            case BY_PHONE -> "Đã trả lời qua điện thoại";
            case AT_COUNTER -> "Đã trả lời tại quầy";
            case NO_ANSWER -> "Đã đóng, không trả lời";
            case REJECTED -> "Không duyệt";
        };
    }

    private static String act(QuestionState state) {
        return switch (state) {
            case ANSWERED -> "đã duyệt câu trả lời";
            case MERGED -> "đã trả lời cùng câu khác";
            case CLOSED -> "đã đóng câu hỏi";
            case ASKED_BACK -> "đã hỏi lại người dân";
            case OPEN, CLAIMED -> "đã chuyển câu hỏi";
        };
    }

    private static List<Settled.Fact> facts(ClearedText text) {
        var facts = new ArrayList<Settled.Fact>();
        facts.add(new Settled.Fact("Mã tin", text.verification().toString()));
        facts.add(new Settled.Fact("Trả lời theo", basis(text.basis())));
        if (text.audience() == Audience.PRIVATE) {
            facts.add(new Settled.Fact("Phạm vi", "chỉ trong cuộc trò chuyện này"));
        }
        return facts;
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case Basis.Published published -> "thủ tục đang áp dụng";
            case Basis.Standing standing -> "lời soạn sẵn";
            case Basis.Approved approved -> "cán bộ duyệt: " + approved.office() + ", " + Times.full(approved.at());
        };
    }
}
