package vn.hoixa.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Officer;
import vn.hoixa.question.Questions.ReplyFrame;
import vn.hoixa.review.Approvals;
import vn.hoixa.review.Approvals.Approving;
import vn.hoixa.review.Audience;
import vn.hoixa.review.Slot;

/**
 * Acts that send citizens an officer's own words: approve, reject, ask back. The text, its deliveries and the new state
 * are one transaction.
 */
@Component
class Deciding {
    private final Acts acts;
    private final Approvals approvals;
    private final QuestionChanges changes;
    private final Announcements announcements;

    Deciding(Acts acts, Approvals approvals, QuestionChanges changes, Announcements announcements) {
        this.acts = acts;
        this.approvals = approvals;
        this.changes = changes;
        this.announcements = announcements;
    }

    /**
     * An answer and who receives it.
     *
     * @param others questions besides the one it is written for
     */
    record Answering(Approvals.Wording wording, Set<UUID> others, Audience audience) {}

    Acted approve(UUID id, Officer by, Answering answering) {
        var all = new LinkedHashSet<UUID>();
        all.add(id);
        all.addAll(answering.others);
        if (answering.audience == Audience.PRIVATE && all.size() > 1) {
            return new Acted.Incomplete(List.of("Trả lời riêng trường hợp này chỉ gửi cho một người hỏi."));
        }
        return acts.onAll(List.copyOf(all), by, rows -> {
            var main =
                    rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
            var request = new Approvals.Request(
                    main.place().matter(), answering.wording, answering.audience, ReplyFrame.ANSWER.reply(), List.of());
            return cleared(by, request, cleared -> {
                var receivers =
                        rows.stream().filter(row -> !row.state().isSettled()).toList();
                if (cleared.text().audience() == Audience.PRIVATE && receivers.size() > 1) {
                    return new Acted.Incomplete(
                            List.of("Nội dung còn thông tin riêng được giữ lại nên chỉ gửi cho một người hỏi."));
                }
                return answer(by, main, receivers, cleared);
            });
        });
    }

    Acted reject(UUID id, Officer by, Approvals.Wording wording) {
        return acts.on(id, by, question -> {
            var request = new Approvals.Request(
                    question.place().matter(), wording, Audience.OPEN, ReplyFrame.REJECTION.reply(), List.of());
            return cleared(by, request, cleared -> {
                var end = new QuestionChanges.End(
                        QuestionState.CLOSED,
                        Optional.of(Settlement.REJECTED),
                        Optional.of(cleared.approval()),
                        Optional.of(cleared.text()),
                        Optional.empty());
                announcements.send(question, cleared.text());
                changes.end(id, by, end);
                acts.record(by, "question.reject", question, details(cleared));
                return new Acted.Done(QuestionState.CLOSED, Optional.of(cleared.text()), 1);
            });
        });
    }

    Acted askBack(UUID id, Officer by, Approvals.Wording wording) {
        return acts.on(id, by, question -> {
            if (question.isHeldFrom(by, acts.now())) {
                return acts.heldBy(question.claim().orElseThrow());
            }
            var ticket = Slot.ticket(question.ticket());
            var request = new Approvals.Request(
                    question.place().matter(), wording, Audience.PRIVATE, ReplyFrame.ASK_BACK.reply(), List.of(ticket));
            return cleared(by, request, cleared -> {
                announcements.send(question, cleared.text());
                changes.askBack(id, by);
                acts.record(by, "question.ask_back", question, details(cleared));
                return new Acted.Done(QuestionState.ASKED_BACK, Optional.of(cleared.text()), 1);
            });
        });
    }

    Optional<Approvals.Preview> preview(UUID id, Officer by, Approvals.Wording wording, ReplyFrame frame) {
        return acts.look(id)
                .map(question -> new Approvals.Request(
                        question.place().matter(),
                        wording,
                        Audience.OPEN,
                        frame.reply(),
                        frame == ReplyFrame.ASK_BACK ? List.of(Slot.ticket(question.ticket())) : List.of()))
                .map(request -> approvals.preview(by, request));
    }

    /** One text to every asker: the question itself is answered, the others are joined to it. */
    private Acted answer(Officer by, QuestionRow main, List<QuestionRow> receivers, Approving.Cleared cleared) {
        for (var receiver : receivers) {
            boolean own = receiver.id().equals(main.id());
            announcements.send(receiver, cleared.text());
            changes.end(
                    receiver.id(),
                    by,
                    new QuestionChanges.End(
                            own ? QuestionState.ANSWERED : QuestionState.MERGED,
                            Optional.empty(),
                            Optional.of(cleared.approval()),
                            Optional.of(cleared.text()),
                            own ? Optional.empty() : Optional.of(main.id())));
            acts.record(by, own ? "question.approve" : "question.join", receiver, details(cleared));
        }
        int people = (int) receivers.stream().map(QuestionRow::asker).distinct().count();
        return new Acted.Done(QuestionState.ANSWERED, Optional.of(cleared.text()), people);
    }

    /** Clears the officer's words and stores the text, or says why not. */
    private Acted cleared(Officer by, Approvals.Request request, Function<Approving.Cleared, Acted> send) {
        return switch (approvals.approve(by, request)) {
            case Approving.Cleared cleared -> send.apply(announcements.stored(cleared));
            case Approving.NotAllowed(String reason) -> new Acted.NotAllowed(reason);
            case Approving.PersonalData(var inspection) ->
                new Acted.PersonalData(inspection.text(), inspection.findings());
            case Approving.Malformed(String reason) -> new Acted.Incomplete(List.of(reason));
        };
    }

    private static Map<String, String> details(Approving.Cleared cleared) {
        return Map.of(
                "approval",
                cleared.approval().toString(),
                "authority",
                cleared.authority(),
                "text",
                cleared.text().id().toString());
    }
}
