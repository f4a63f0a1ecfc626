package vn.hoixa.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answer;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Candidate;
import vn.hoixa.answer.Reason;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Matter;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.question.Desks.Desk;
import vn.hoixa.question.WaitingQuestions;
import vn.hoixa.question.WaitingQuestions.Asked;
import vn.hoixa.question.WaitingQuestions.Pending;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.TurnOutcome;

/** Refers a message to an officer: as a new question with a ticket and a promised time, or added to a waiting one. */
@Component
class Waiting {
    private static final int MOST_OPEN = 3;

    private final Answerer answerer;
    private final WaitingQuestions questions;
    private final QuestionWords words;
    private final WorkingCalendar calendar;
    private final Knowledge knowledge;

    Waiting(
            Answerer answerer,
            WaitingQuestions questions,
            QuestionWords words,
            WorkingCalendar calendar,
            Knowledge knowledge) {
        this.answerer = answerer;
        this.questions = questions;
        this.words = words;
        this.calendar = calendar;
        this.knowledge = knowledge;
    }

    Reply refer(Incoming message, Answer.NeedsReview needed) {
        var desk = questions.desk(needed);
        return switch (needed.reason()) {
            case ASKS_FOR_OFFICER, NOT_THIS -> invite(message, needed, desk);
            case WANTS_CALLBACK -> callback(message, needed, desk);
            case JUST_SCAMMED, CALLER_CLAIMS_OFFICE -> police(message, needed, desk);
            case UNKNOWN_MATTER, CASE_WITHOUT_RULE, NOTHING_USABLE, UNDER_REVIEW, PAUSED, FOR_OFFICER ->
                waiting(message, needed, desk);
        };
    }

    /** Adds a message to a question that already waits. */
    Reply add(Incoming message, Pending question) {
        var next = message.memory().with(message.context().replied());
        return Reply.waiting(question, still(message, question), next);
    }

    /** Invites the citizen to write the question; nothing waits yet. */
    private Reply invite(Incoming message, Answer.NeedsReview needed, Desk desk) {
        var promise = questions.promise(desk);
        var reply = promise.isEmpty()
                ? StandingReply.TALK_TO_OFFICER_NO_HOUR
                : byHour(StandingReply.TALK_TO_OFFICER, StandingReply.TALK_TO_OFFICER_AFTER_HOURS, message.at());
        var text = say(message, reply, slots(desk, promise));
        return Reply.plain(TurnOutcome.STANDING, text, message.memory().with(needed.next()));
    }

    private Reply waiting(Incoming message, Answer.NeedsReview needed, Desk desk) {
        var taker = taker(message.from());
        if (taker.isPresent()) {
            return Reply.waiting(
                    taker.get(), still(message, taker.get()), message.memory().with(needed.next()));
        }
        var question = opened(message, needed, desk);
        var reply = wording(needed.reason(), question, message.at());
        var begun = open(message);
        var told = needed.reason() == Reason.PAUSED ? begun.prefix(StandingReply.PAUSED) : begun;
        var text = say(told, reply, slots(question, needed, desk));
        return Reply.waiting(question, text, message.memory().with(needed.next()));
    }

    private Reply callback(Incoming message, Answer.NeedsReview needed, Desk desk) {
        var question = taker(message.from()).orElseGet(() -> opened(message, needed, desk));
        var text = say(message, StandingReply.CALLBACK_ASK, List.of(Slot.ticket(question.ticket())));
        return Reply.waiting(question, text, new Memory(needed.next(), Optional.of(question.id())));
    }

    /**
     * The reply holds the first steps, whatever else waits; a second call for help is added to the same police
     * question.
     */
    private Reply police(Incoming message, Answer.NeedsReview needed, Desk desk) {
        var question = questions.of(message.from()).stream()
                .filter(open -> open.desk().matter() instanceof Matter.OfPolice)
                .findFirst()
                .flatMap(open -> questions.hold(open.id()))
                .orElseGet(() -> opened(message, needed, desk));
        var reply =
                needed.reason() == Reason.JUST_SCAMMED ? StandingReply.JUST_SCAMMED : StandingReply.IS_IT_OUR_OFFICER;
        var text = say(message, reply, slots(question, needed, desk));
        return Reply.waiting(question, text, message.memory().with(needed.next()));
    }

    /** The newest question of somebody at the limit of open questions, locked; empty when it was just settled. */
    private Optional<Pending> taker(AddressId asker) {
        var open = questions.of(asker);
        return open.size() >= MOST_OPEN ? questions.hold(open.getFirst().id()) : Optional.empty();
    }

    private Pending opened(Incoming message, Answer.NeedsReview needed, Desk desk) {
        var asked = words.of(message, needed);
        return questions.open(new Asked(message.from(), asked, message.context(), needed, message.at()), desk);
    }

    private StandingReply wording(Reason reason, Pending question, Instant now) {
        if (question.promisedBy().isEmpty()) {
            return StandingReply.WAITING_NO_HOUR;
        }
        if (reason == Reason.UNDER_REVIEW && question.about().isPresent()) {
            return StandingReply.UNDER_REVIEW;
        }
        return byHour(StandingReply.WAITING, StandingReply.WAITING_AFTER_HOURS, now);
    }

    private StandingReply byHour(StandingReply atWork, StandingReply afterHours, Instant now) {
        return calendar.isOpen(now) ? atWork : afterHours;
    }

    private ClearedText still(Incoming message, Pending question) {
        var slots = new ArrayList<>(slots(question.desk(), question.promisedBy()));
        slots.add(Slot.ticket(question.ticket()));
        return say(
                message,
                question.promisedBy().isPresent() ? StandingReply.WAITING_STILL : StandingReply.WAITING_ADDED,
                slots);
    }

    private List<Slot> slots(Pending question, Answer.NeedsReview needed, Desk desk) {
        var procedure = needed.candidates().stream()
                .findFirst()
                .map(Candidate::code)
                .flatMap(knowledge.snapshot()::procedure)
                .map(found -> Slot.words(Slot.Name.PROCEDURE, found.shortName()));
        return Stream.of(
                        slots(desk, question.promisedBy()).stream(),
                        procedure.stream(),
                        Stream.of(Slot.ticket(question.ticket())))
                .flatMap(slots -> slots)
                .toList();
    }

    private static List<Slot> slots(Desk desk, Optional<Instant> promise) {
        return Stream.concat(
                        desk.name().map(name -> Slot.words(Slot.Name.DEPARTMENT, name)).stream(),
                        promise.map(at -> Slot.time(at.atZone(WorkingCalendar.ZONE))).stream())
                .toList();
    }

    private ClearedText say(Incoming message, StandingReply reply, List<Slot> slots) {
        return say(open(message), reply, slots);
    }

    private static ClearedText say(Composition begun, StandingReply reply, List<Slot> slots) {
        return begun.say(reply, slots.toArray(Slot[]::new)).clear();
    }

    private Composition open(Incoming message) {
        return answerer.open(message.text(), message.context(), message.day());
    }
}
