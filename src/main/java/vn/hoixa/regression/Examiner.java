package vn.hoixa.regression;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Provenance;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.regression.Lessons.Lesson;
import vn.hoixa.review.ClearedText;

/** Asks the questions that officers settled against one state of knowledge and judges the answers; stores nothing. */
@Component
class Examiner {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration REACH = Duration.ofDays(365);
    private static final int MOST = 5_000;

    private final Lessons lessons;
    private final Answerer answerer;
    private final Context beginning;
    private final Clock clock;

    Examiner(Lessons lessons, Answerer answerer, Context beginning, Clock clock) {
        this.lessons = lessons;
        this.answerer = answerer;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** The latest {@value #MOST} of each kind in a year, each asked as if it were somebody's first message today. */
    List<Judged> examine(Snapshot known) {
        var now = clock.instant();
        var context = beginning.receiving(Provenance.TYPED, Set.of());
        var sitting = new Sitting(answerer.over(() -> known), known, LocalDate.ofInstant(now, HERE), context);
        return lessons.since(now.minus(REACH), MOST, known).stream()
                .map(lesson -> judge(lesson, sitting))
                .toList();
    }

    private record Sitting(Answerer answerer, Snapshot known, LocalDate on, Context context) {
        Answer answer(MaskedText words) {
            return answerer.answer(words, context, on);
        }
    }

    private Judged judge(Lesson lesson, Sitting sitting) {
        var answer = sitting.answer(lesson.words());
        return new Judged(
                lesson.id(),
                lesson.words(),
                lesson.expected(),
                came(answer, sitting.known),
                lesson.expected().metBy(answer) ? Judged.Result.KEPT : Judged.Result.FAILED);
    }

    private static String came(Answer answer, Snapshot known) {
        return switch (answer) {
            case Answer.Ready ready -> "trả lời ngay: " + heading(ready.text());
            case Answer.Clarify _ -> "hỏi lại";
            case Answer.NeedsReview review ->
                "chuyển cán bộ"
                        + review.candidates().stream()
                                .findFirst()
                                .map(first -> ", gần nhất là " + name(first.code(), known))
                                .orElse("");
            case Answer.Declined _ -> "nói là việc của nơi khác";
            case Answer.Standing _ -> "lời soạn sẵn";
        };
    }

    private static String name(ProcedureCode code, Snapshot known) {
        return known.procedure(code).map(each -> each.shortName().text()).orElse(code.value());
    }

    /** The heading of the answer: what it says it is about. */
    private static String heading(ClearedText text) {
        return text.body()
                .lines()
                .filter(line -> line.startsWith("Về: "))
                .findFirst()
                .map(line -> line.substring("Về: ".length()).replaceFirst("\\.( \\(Không phải.*)?$", ""))
                .orElse("một nội dung khác");
    }
}
