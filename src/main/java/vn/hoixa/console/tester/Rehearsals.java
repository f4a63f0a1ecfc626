package vn.hoixa.console.tester;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.answer.Provenance;
import vn.hoixa.answer.Reason;
import vn.hoixa.console.frame.Times;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.privacy.Masker;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.review.ClearedText;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;
import vn.hoixa.search.Signal;

/** Runs trial questions with the same answerer over the same knowledge, and stores nothing. */
@Component
class Rehearsals {
    private static final int SHOWN = 8;
    /** The smallest contribution that is shown as a reason. */
    private static final double SEEN = 0.005;

    private final Knowledge knowledge;
    private final Answerer answerer;
    private final Masker masker;
    private final Context beginning;
    private final Clock clock;

    Rehearsals(Knowledge knowledge, Answerer answerer, Masker masker, Context beginning, Clock clock) {
        this.knowledge = knowledge;
        this.answerer = answerer;
        this.masker = masker;
        this.beginning = beginning;
        this.clock = clock;
    }

    /** @param before the citizen's earlier message; may be empty */
    Rehearsal ask(String before, String words) {
        var known = knowledge.snapshot();
        var earlier = before.isBlank()
                ? List.<MaskedText>of()
                : List.of(masker.mask(before).text());
        var context = before.isBlank()
                ? beginning
                : answer(before, List.of(), beginning).next();
        var masked = masker.mask(words).text();
        var answer = answer(words, context.open() == 0 ? List.of() : earlier, context);
        var hits = known.explain(
                masked.words(), earlier.stream().map(MaskedText::words).toList(), SHOWN);
        return new Rehearsal(
                masked.value(),
                decision(answer),
                text(answer),
                options(answer),
                IntStream.range(0, hits.size())
                        .mapToObj(at -> found(at + 1, hits.get(at), known))
                        .toList());
    }

    private Answer answer(String words, List<MaskedText> open, Context context) {
        var masked = masker.mask(words);
        var today = LocalDate.ofInstant(clock.instant(), Times.VIETNAM);
        return answerer.answer(masked.text(), open, context.receiving(Provenance.TYPED, masked.kinds()), today);
    }

    private static String decision(Answer answer) {
        return switch (answer) {
            case Answer.Ready _ -> "Trả lời ngay";
            case Answer.Clarify _ -> "Hỏi lại: chọn một trong mấy việc";
            case Answer.NeedsReview review -> "Chuyển cán bộ: " + reason(review.reason());
            case Answer.Declined _ -> "Nói là việc của nơi khác";
            case Answer.Standing standing -> "Lời soạn sẵn: " + standing.which().key();
        };
    }

    private static String reason(Reason reason) {
        return switch (reason) {
            case UNKNOWN_MATTER -> "chưa rõ là việc gì";
            case CASE_WITHOUT_RULE -> "trường hợp riêng, chưa có tình huống nào được duyệt";
            case NOTHING_USABLE -> "đúng thủ tục nhưng chưa có mục nào đối chiếu xong";
            case UNDER_REVIEW -> "thủ tục đã quá hạn rà soát";
            case PAUSED -> "đang tạm dừng trả lời tự động";
            case ASKS_FOR_OFFICER, FOR_OFFICER -> "người hỏi muốn gặp cán bộ";
            case WANTS_CALLBACK -> "người hỏi muốn được gọi lại";
            case NOT_THIS -> "đã hai lần không phải việc này";
            case JUST_SCAMMED -> "vừa bị lừa, chuyển Công an xã";
            case CALLER_CLAIMS_OFFICE -> "có người tự xưng cán bộ, chuyển Công an xã";
        };
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Ready ready -> ready.text().body();
            case Answer.Clarify clarify -> clarify.text().body();
            case Answer.NeedsReview _ -> "";
            case Answer.Declined declined -> declined.text().body();
            case Answer.Standing standing -> standing.text().body();
        };
    }

    private static List<String> options(Answer answer) {
        return switch (answer) {
            case Answer.Ready ready -> labels(ready.text());
            case Answer.Clarify clarify -> labels(clarify.text());
            case Answer.NeedsReview _ -> List.of();
            case Answer.Declined declined -> labels(declined.text());
            case Answer.Standing standing -> labels(standing.text());
        };
    }

    private static List<String> labels(ClearedText text) {
        return text.options().stream()
                .map(option -> option.key() + " · " + option.label())
                .toList();
    }

    private static Rehearsal.Found found(int rank, Hit hit, Snapshot known) {
        return new Rehearsal.Found(
                rank,
                kind(hit.kind()),
                hit.key(),
                name(hit, known),
                number("0.00").format(hit.score()),
                percent(hit.named()),
                percent(hit.asked()),
                reasons(hit.signals()));
    }

    /** One line per rule: the words it matched, and their total. */
    private static List<Rehearsal.Why> reasons(List<Signal> signals) {
        var values = new LinkedHashMap<String, Double>();
        var words = new LinkedHashMap<String, Set<String>>();
        for (Signal signal : signals) {
            String rule = rule(signal.name());
            values.merge(rule, signal.value(), Double::sum);
            words.computeIfAbsent(rule, _ -> new LinkedHashSet<>())
                    .add(signal.detail().replace('_', ' '));
        }
        return values.entrySet().stream()
                .filter(each -> Math.abs(each.getValue()) >= SEEN)
                .sorted(Comparator.comparingDouble(each -> -Math.abs(each.getValue())))
                .map(each -> new Rehearsal.Why(
                        each.getKey(),
                        String.join(", ", words.getOrDefault(each.getKey(), Set.of())),
                        number("+0.00;−0.00").format(each.getValue())))
                .toList();
    }

    /** The label of a part of the score for officers; for an index field its own name. */
    private static String rule(String name) {
        return switch (name) {
            case "name" -> "khớp tên gọi";
            case "alike" -> "giống một cách hỏi";
            case "heard" -> "hay được hỏi bằng lời như vậy";
            case "unsaid" -> "tên có chữ mà câu hỏi không có";
            case "denied" -> "câu hỏi nói ngược lại";
            case "field" -> "thuộc lĩnh vực khác";
            case "spoken" -> "đúng lĩnh vực";
            case "special" -> "thủ tục đặc biệt, câu hỏi không nhắc";
            case "age" -> "tuổi";
            case "whole" -> "khớp cả cụm từ";
            case "act" -> "đúng việc muốn làm";
            case "other act" -> "việc khác với việc muốn làm";
            case "act unsaid" -> "việc riêng, câu hỏi không nhắc";
            case "title" -> "chữ trong tên chính thức";
            case "names" -> "chữ trong tên gọi";
            case "phrasings" -> "chữ trong cách hỏi";
            case "body" -> "chữ trong nội dung";
            default -> name;
        };
    }

    private static String kind(ItemKind kind) {
        return switch (kind) {
            case PROCEDURE -> "thủ tục";
            case ANSWER -> "câu trả lời";
            case OUT_OF_SCOPE -> "việc ngoài phạm vi";
            case LIFE_EVENT -> "việc trong đời";
        };
    }

    private static String name(Hit hit, Snapshot known) {
        return switch (hit.kind()) {
            case PROCEDURE ->
                ProcedureCode.of(hit.key())
                        .flatMap(known::procedure)
                        .map(each -> each.shortName().text())
                        .orElse(hit.key());
            case ANSWER ->
                known.answer(hit.key()).map(each -> each.title().text()).orElse(hit.key());
            case OUT_OF_SCOPE ->
                known.topic(hit.key()).map(each -> each.topic().text()).orElse(hit.key());
            case LIFE_EVENT ->
                known.lifeEvent(hit.key()).map(each -> each.title().text()).orElse(hit.key());
        };
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private static DecimalFormat number(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")));
    }
}
