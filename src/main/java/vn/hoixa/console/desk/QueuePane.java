package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoixa.console.desk.QueueRow.Hands;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Listed;
import vn.hoixa.question.Questions;

/** The list at the left, with the lanes above it. */
@Component
class QueuePane {
    private static final String CENTRE = "Trung tâm Phục vụ hành chính công";

    private final Questions questions;
    private final ReplyWindows windows;
    private final AnswerArrivals arrivals;
    private final Clock clock;

    QueuePane(Questions questions, ReplyWindows windows, AnswerArrivals arrivals, Clock clock) {
        this.questions = questions;
        this.windows = windows;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    QueueView queue(Officer reader, DeskLane lane) {
        var now = clock.instant();
        var listed = questions.queue(reader, lane.lane());
        var asked = listed.stream().map(Listed::id).toList();
        var ends = lane == DeskLane.DONE ? missed(asked) : windows.of(asked);
        return new QueueView(
                lane,
                listed.stream()
                        .sorted(Comparator.comparing(one -> urgency(one, ends)))
                        .map(one -> row(one, Optional.ofNullable(ends.get(one.id())), reader, now))
                        .toList(),
                mark(listed, ends));
    }

    private Map<UUID, Due> missed(List<UUID> asked) {
        return arrivals.of(asked).entrySet().stream()
                .filter(each -> each.getValue().isMissed())
                .collect(Collectors.toMap(Map.Entry::getKey, _ -> Arrival.NOT_ARRIVED));
    }

    List<LaneTab> lanes(Officer reader, DeskLane here) {
        return Arrays.stream(DeskLane.values())
                .map(lane -> new LaneTab(lane.id(), lane.label(), count(reader, lane), lane == here))
                .toList();
    }

    /** The time left of a question, for the list and the heading. */
    static Due due(Listed question, Instant now) {
        return switch (question.state()) {
            case OPEN, CLAIMED ->
                question.promisedBy().map(at -> Due.promised(at, now)).orElse(Due.UNPROMISED);
            case ASKED_BACK -> Due.ASKED_BACK;
            case ANSWERED, MERGED -> Due.settled("Đã trả lời", question.since(), now);
            case CLOSED -> Due.settled("Đã đóng", question.since(), now);
        };
    }

    /** The field, and the desk unless it is the centre, which handles nearly everything. */
    static String place(Listed question) {
        if (question.field().equals(Assignment.RECEPTION)) {
            return "Tiếp nhận chung";
        }
        boolean told = question.desk().startsWith(CENTRE) || question.desk().startsWith(question.field());
        return told ? question.field() : question.field() + " · " + question.desk();
    }

    /** Settled questions are not counted, since their number only grows. */
    private int count(Officer reader, DeskLane lane) {
        return lane == DeskLane.DONE ? 0 : questions.queue(reader, lane.lane()).size();
    }

    /** Late ones first, then those whose reply window ends soon; otherwise the order is kept. */
    private static int urgency(Listed question, Map<UUID, Due> ends) {
        if (question.lateness() == Listed.Lateness.LATE) {
            return 0;
        }
        return Optional.ofNullable(ends.get(question.id())).filter(Due::isNear).isPresent() ? 1 : 2;
    }

    private static Hands hands(Listed question, Officer reader) {
        return question.holder()
                .map(holder -> holder.id().equals(reader.id()) ? Hands.YOURS : Hands.ANOTHERS)
                .orElse(Hands.NOBODYS);
    }

    private static QueueRow row(Listed question, Optional<Due> window, Officer reader, Instant now) {
        var hands = hands(question, reader);
        return new QueueRow(
                question.id(),
                Piece.of(question.words().value()),
                question.people(),
                due(question, now),
                window.filter(due -> !due.isCalm()),
                place(question),
                hands,
                switch (hands) {
                    case NOBODYS -> "";
                    case YOURS -> "Bạn";
                    case ANOTHERS -> question.holder().map(Listed.Holder::name).orElse("");
                });
    }

    private static String mark(List<Listed> listed, Map<UUID, Due> ends) {
        var rows = listed.stream()
                .map(one -> Objects.hash(one.id(), one.state(), one.people(), one.lateness(), one.holder()))
                .toList();
        var missed = listed.stream()
                .map(Listed::id)
                .filter(id -> Arrival.NOT_ARRIVED.equals(ends.get(id)))
                .toList();
        return Integer.toHexString(Objects.hash(rows, missed));
    }
}
