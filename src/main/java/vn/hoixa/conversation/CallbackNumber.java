package vn.hoixa.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.PersonalDataKind;
import vn.hoixa.privacy.Sealing;
import vn.hoixa.question.WaitingQuestions;
import vn.hoixa.question.WaitingQuestions.Pending;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.turn.TurnOutcome;

/**
 * Takes a callback number from the next message after its purpose was told, alone or among words. The number is
 * encrypted before it is stored; the turn stores only the masked message. "0" declines; an urgent message, and any
 * other without a number, ends the waiting and is handled as usual.
 */
@Component
class CallbackNumber implements Step {
    private static final Pattern NUMBER = Pattern.compile("(?:\\+?84|0)[0-9]{9,10}");
    private static final String NO_CALL = "0";

    /** A message that is only a number, in folded letters, with words that may introduce it. */
    private static final Pattern NOTHING_ELSE = Pattern.compile(
            "(?=(?:\\D*+\\d){6})(?:(?:so|sdt|dt|dien thoai|goi|zalo|cua|toi|em|la)\\b[\\s:,.]*)*[\\d\\s+().,:;/-]+");

    private final Answerer answerer;
    private final Answers answers;
    private final WaitingQuestions questions;
    private final Masker masker;
    private final Sealing sealing;
    private final Waiting waiting;

    CallbackNumber(
            Answerer answerer,
            Answers answers,
            WaitingQuestions questions,
            Masker masker,
            Sealing sealing,
            Waiting waiting) {
        this.answerer = answerer;
        this.answers = answers;
        this.questions = questions;
        this.masker = masker;
        this.sealing = sealing;
        this.waiting = waiting;
    }

    @Override
    public Optional<Reply> take(Incoming message) {
        return message.memory().callbackFor().flatMap(questions::hold).flatMap(question -> take(message, question));
    }

    private Optional<Reply> take(Incoming message, Pending question) {
        if (message.typed().strip().equals(NO_CALL)) {
            return Optional.of(waiting.add(message.withoutCallback(), question));
        }
        if (Answers.cannotWait(answers.toWordsAlone(message))) {
            return Optional.empty();
        }
        var numbers = numbers(message.typed());
        if (numbers.size() == 1) {
            return Optional.of(keep(message, question, numbers.getFirst()));
        }
        if (NOTHING_ELSE.matcher(Vietnamese.fold(message.typed())).matches()) {
            var text = say(message, StandingReply.CALLBACK_BAD_NUMBER);
            return Optional.of(Reply.plain(TurnOutcome.STANDING, text, message.memory()));
        }
        return Optional.empty();
    }

    @Override
    public Incoming passedOn(Incoming message) {
        return message.withoutCallback();
    }

    /** The different telephone numbers in a text, in digits. */
    private List<String> numbers(String typed) {
        var inspected = masker.inspect(typed, Set.of());
        return inspected.findings().stream()
                .filter(finding -> finding.kind() == PersonalDataKind.PHONE)
                .map(finding -> inspected.text().substring(finding.start(), finding.end()))
                .map(number -> number.replaceAll("[^0-9+]", ""))
                .filter(number -> NUMBER.matcher(number).matches())
                .distinct()
                .toList();
    }

    private Reply keep(Incoming message, Pending question, String number) {
        questions.callBack(question.id(), sealing.seal(number));
        var next = new Memory(message.context().replied(), Optional.empty());
        var ticket = Slot.ticket(question.ticket());
        var text = question.promisedBy()
                .map(promise -> say(
                        message, StandingReply.CALLBACK_NOTED, ticket, Slot.time(promise.atZone(WorkingCalendar.ZONE))))
                .orElseGet(() -> say(message, StandingReply.WAITING_ADDED, ticket));
        return Reply.waiting(question, text, next);
    }

    private ClearedText say(Incoming message, StandingReply reply, Slot... slots) {
        var context = message.context().receiving(message.message().provenance(), Set.of());
        return answerer.open(message.text(), context, message.day())
                .say(reply, slots)
                .clear();
    }
}
