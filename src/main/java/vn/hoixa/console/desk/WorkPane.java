package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Candidate;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Times;
import vn.hoixa.conversation.Opened;
import vn.hoixa.conversation.Questions;
import vn.hoixa.conversation.Said;
import vn.hoixa.drafting.RuleDrafts;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;

/** The reading pane and the editor of one question, as one officer sees them. */
@Component
class WorkPane {
    private final Questions questions;
    private final Matches matches;
    private final Endings endings;
    private final Knowledge knowledge;
    private final RuleDrafts drafts;
    private final ReplyWindows windows;
    private final Clock clock;

    WorkPane(
            Questions questions,
            Matches matches,
            Endings endings,
            Knowledge knowledge,
            RuleDrafts drafts,
            ReplyWindows windows,
            Clock clock) {
        this.questions = questions;
        this.matches = matches;
        this.endings = endings;
        this.knowledge = knowledge;
        this.drafts = drafts;
        this.windows = windows;
        this.clock = clock;
    }

    /** A question with the draft assembled for it, or with what became of it. */
    Work open(UUID id, Officer reader) {
        return questions
                .open(id, reader)
                .<Work>map(opened -> show(opened, reader))
                .orElse(Work.Nothing.NOT_FOUND);
    }

    /** A question with what the officer typed, and why it was not taken. */
    Work open(UUID id, Officer reader, Typed typed, String refusal) {
        return questions
                .open(id, reader)
                .<Work>map(opened -> show(opened, reader, Editing.refused(typed, refusal, lead(opened))))
                .orElse(Work.Nothing.NOT_FOUND);
    }

    /** A question with an end that is shown instead of the editor. */
    Work ended(UUID id, Officer reader, Settled end) {
        return questions
                .open(id, reader)
                .<Work>map(opened ->
                        show(opened, reader, Editing.begun("", lead(opened))).ending(end))
                .orElse(Work.Nothing.NOT_FOUND);
    }

    private Work.Question show(Opened opened, Officer reader) {
        var shown = show(opened, reader, Editing.begun(draft(opened), lead(opened)));
        return opened.decision()
                .map(decision -> shown.ending(endings.of(opened, decision, reader)))
                .orElse(shown);
    }

    private Work.Question show(Opened opened, Officer reader, Editing editing) {
        var now = clock.instant();
        var question = opened.question();
        var heading = new Heading(
                question.ticket().toString(),
                QueuePane.due(question, now),
                QueuePane.place(question),
                opened.notes().stream().map(note -> note(note, now)).toList());
        var ends = ends(opened);
        var reading = new Reading(
                askers(opened.askers(), opened, ends, now),
                askers(opened.proposed(), opened, ends, now),
                matches.of(question.words()));
        return new Work.Question(question.id(), heading, reading, hold(opened, reader, now), editing, Optional.empty());
    }

    private static Notice note(Opened.Note note, Instant now) {
        return new Notice(
                "", "i-info", note.by() + " " + note.act() + " lúc " + Times.moment(note.at(), now) + ".", note.text());
    }

    /** What is settled has no hours left to count. */
    private Map<UUID, Due> ends(Opened opened) {
        return opened.decision().isPresent()
                ? Map.of()
                : windows.of(Stream.concat(opened.askers().stream(), opened.proposed().stream())
                        .map(Opened.Asker::question)
                        .toList());
    }

    private static List<AskerView> askers(List<Opened.Asker> askers, Opened opened, Map<UUID, Due> ends, Instant now) {
        return askers.stream()
                .map(asker -> asker(asker, opened, Optional.ofNullable(ends.get(asker.question())), now))
                .toList();
    }

    private static AskerView asker(Opened.Asker asker, Opened opened, Optional<Due> window, Instant now) {
        return new AskerView(
                asker.question(),
                asker.ticket().toString(),
                asker.words().stream().map(words -> Piece.of(words.value())).toList(),
                opened.decision().isPresent()
                        ? "hỏi lúc " + Times.moment(asker.since(), now)
                        : "chờ " + Times.length(Duration.between(asker.since(), now)),
                window,
                asker.question().equals(opened.question().id()),
                asker.ticked() == Opened.Proposal.PRESELECTED,
                asker.why(),
                asker.callback() == Opened.Callback.WANTED,
                asker.before().stream().flatMap(said -> lines(said, now)).toList());
    }

    private static Stream<AskerView.Line> lines(Said said, Instant now) {
        var at = Times.moment(said.at(), now);
        var asked = said.asked().stream().map(words -> new AskerView.Line("Hỏi", "hoi", at, Piece.of(words.value())));
        var told = new AskerView.Line("Đáp", "dap", at, Piece.of(said.told().body()));
        return Stream.concat(asked, Stream.of(told));
    }

    private static Hold hold(Opened opened, Officer reader, Instant now) {
        var hold = opened.hold();
        String holder = hold.map(Opened.Hold::name).orElse("");
        String since = hold.map(held -> Times.clock(held.since())).orElse("");
        boolean mine = hold.filter(held -> held.officer().equals(reader.id())).isPresent();
        boolean free = hold.filter(held -> held.until().isAfter(now)).isEmpty();
        return switch (opened.mayDecide()) {
            case Permission.Allowed allowed -> new Hold(holder, since, mine, free, "");
            case Permission.Refused(var reason) -> new Hold(holder, since, mine, false, reason);
        };
    }

    /**
     * The draft by rule: the best procedure's checked facets, the asked ones or the usual ones, with their source; nothing
     * where what the question is about is unknown.
     */
    private String draft(Opened opened) {
        if (opened.question().field().equals(Assignment.RECEPTION)) {
            return "";
        }
        return opened.candidates().stream()
                .findFirst()
                .map(Candidate::code)
                .or(() -> matches.likely(opened.question().words()))
                .flatMap(code -> knowledge.snapshot().procedure(code))
                .flatMap(procedure -> drafts.of(opened.question().id(), procedure.code())
                        .map(draft -> draft.plain() + "\n" + Insertion.source(procedure)))
                .orElse("");
    }

    private static String lead(Opened opened) {
        return opened.question().words().words();
    }
}
