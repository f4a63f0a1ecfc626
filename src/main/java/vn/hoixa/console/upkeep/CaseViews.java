package vn.hoixa.console.upkeep;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.correction.Affected;
import vn.hoixa.correction.Affected.Change;
import vn.hoixa.correction.Affected.Decision;
import vn.hoixa.correction.Affected.Resting;
import vn.hoixa.correction.Affected.Telling;
import vn.hoixa.correction.Corrections;
import vn.hoixa.delivery.Broadcasts.Fate;
import vn.hoixa.delivery.Broadcasts.Progress;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Permission;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.revision.Revisions.Ended;
import vn.hoixa.revision.Slot;

/** Creates the views of changes and their differences. */
@Component
class CaseViews {
    private static final String NOTHING = "Không trả lời tự động nữa.";

    private final Corrections corrections;
    private final ClearedTexts texts;
    private final Officers officers;
    private final Clock clock;

    CaseViews(Corrections corrections, ClearedTexts texts, Officers officers, Clock clock) {
        this.corrections = corrections;
        this.texts = texts;
        this.officers = officers;
        this.clock = clock;
    }

    static String path(Slot slot) {
        return UpkeepRoom.CORRECTIONS + "/" + slot.type().id() + "/" + slot.key();
    }

    CaseView of(Affected affected, Officer reader) {
        return new CaseView(
                path(affected.slot()),
                affected.name(),
                affected.slot().key(),
                what(affected),
                affected.mark(),
                corrections.mayDecide(affected, reader) instanceof Permission.Refused(String reason) ? reason : "",
                affected.changes().stream().map(CaseViews::difference).toList(),
                affected.approved().stream().map(this::answer).toList(),
                affected.decisions().stream().map(this::past).toList());
    }

    /** "Phiên bản mới từ 09:12 hôm qua, Nguyễn Thị Mẫu công khai." */
    String what(Affected affected) {
        var cause = affected.causes().getFirst();
        var state =
                switch (affected.state()) {
                    case Affected.State.Replaced() ->
                        cause.slot().equals(affected.slot())
                                ? "Có phiên bản mới"
                                : "Thay đổi theo " + cause.slot().type().label();
                    case Affected.State.Withdrawn() -> "Đã ngừng áp dụng";
                    case Affected.State.Repealed _ -> "Đã bãi bỏ";
                };
        return state + " từ " + Times.moment(cause.at(), clock.instant()) + by(cause) + "."
                + cause.why().map(why -> " Lý do: " + why + ".").orElse("");
    }

    private String by(Ended cause) {
        return cause.by().map(officer -> ", " + name(officer)).orElse("");
    }

    private String name(OfficerId officer) {
        return officers.find(officer).map(Officer::name).orElse("cán bộ khác");
    }

    private static CaseView.Difference difference(Change change) {
        var tellings = change.tellings();
        String now = tellings.stream()
                .findFirst()
                .map(Telling::now)
                .orElse(change.now())
                .orElse(NOTHING);
        String told = tellings.stream().findFirst().map(Telling::told).orElse("");
        return new CaseView.Difference(
                change.part(),
                change.label(),
                times(tellings),
                told.isEmpty() ? List.of() : Words.old(told, now),
                Words.fresh(told, now),
                tellings.stream()
                        .skip(1)
                        .map(telling -> telling.told() + " (" + telling.texts().size() + " lượt)")
                        .toList());
    }

    private static String times(List<Telling> tellings) {
        long times =
                tellings.stream().mapToLong(telling -> telling.texts().size()).sum();
        return times == 0 ? "chưa trả lời tự động cho ai" : times + " lượt trả lời";
    }

    private CaseView.Answer answer(Resting resting) {
        var answer = resting.answer();
        return new CaseView.Answer(
                answer.text(),
                "/console/questions/" + answer.question() + "?lane=done",
                answer.ticket().toString(),
                answer.approval().office() + ", " + Times.moment(answer.at(), clock.instant()),
                answer.isPrivate() ? "" : answer.approval().words(),
                resting.quotes().stream().collect(Collectors.joining(", ")));
    }

    private CaseView.Past past(Decision decision) {
        String who = decision.by() + ", " + Times.moment(decision.at(), clock.instant());
        return decision.text()
                .map(text -> new CaseView.Past(
                        who,
                        corrections
                                .progress(decision)
                                .map(progress -> said(progress, decision.people()))
                                .orElseGet(() -> "đã gửi đính chính cho " + decision.people() + " người"),
                        texts.get(text).body()))
                .orElseGet(() -> new CaseView.Past(
                        who, "không cần đính chính: " + decision.waived().orElse(""), ""));
    }

    /** For a broadcast the sentence tells its progress, since it takes a while, waits for daytime and can be held. */
    private static String said(Progress progress, int people) {
        String reached = ": đã gửi cho " + progress.number(Fate.SENT) + " trong " + people + " người";
        return switch (progress.state()) {
            case RUNNING -> "đính chính đang gửi" + reached + " (không gửi ban đêm)";
            case PAUSED -> "đính chính đang tạm dừng" + reached;
            case CANCELLED -> "đính chính đã hủy phần chưa gửi" + reached;
            case FINISHED -> "đính chính đã gửi xong" + reached;
        };
    }
}
