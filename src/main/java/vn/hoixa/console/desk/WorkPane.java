package vn.hoixa.console.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Permission;
import vn.hoixa.question.Opened;
import vn.hoixa.question.Questions;

/** Builds the reading pane and editor of one question for one officer. */
@Component
class WorkPane {
    private final Questions questions;
    private final ReadingPane reading;
    private final FirstDrafts drafts;
    private final Endings endings;
    private final Clock clock;

    WorkPane(Questions questions, ReadingPane reading, FirstDrafts drafts, Endings endings, Clock clock) {
        this.questions = questions;
        this.reading = reading;
        this.drafts = drafts;
        this.endings = endings;
        this.clock = clock;
    }

    /** A question with an assembled draft, or with its end. */
    Work open(UUID id, Officer reader) {
        return questions
                .open(id, reader)
                .<Work>map(opened -> show(opened, reader))
                .orElse(Work.Nothing.NOT_FOUND);
    }

    /** A question with the officer's typed text, and why it was refused. */
    Work open(UUID id, Officer reader, Typed typed, String refusal) {
        return questions
                .open(id, reader)
                .<Work>map(opened -> show(opened, reader, Editing.refused(typed, refusal, lead(opened))))
                .orElse(Work.Nothing.NOT_FOUND);
    }

    /** A question with its end in place of the editor. */
    Work ended(UUID id, Officer reader, Settled end) {
        return questions
                .open(id, reader)
                .<Work>map(opened ->
                        show(opened, reader, Editing.begun("", lead(opened))).ending(end))
                .orElse(Work.Nothing.NOT_FOUND);
    }

    private Work.Question show(Opened opened, Officer reader) {
        var shown = show(opened, reader, Editing.begun(drafts.of(opened), lead(opened)));
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
        return new Work.Question(
                question.id(), heading, reading.of(opened, now), hold(opened, reader, now), editing, Optional.empty());
    }

    private static Notice note(Opened.Note note, Instant now) {
        return new Notice(
                "", "i-info", note.by() + " " + note.act() + " lúc " + Times.moment(note.at(), now) + ".", note.text());
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

    private static String lead(Opened opened) {
        return opened.question().words().words();
    }
}
