package vn.hoixa.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.erasure.Erasure;
import vn.hoixa.erasure.Held;
import vn.hoixa.erasure.Holding;
import vn.hoixa.erasure.RetentionSettings;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/**
 * The command "/dulieu": shows the asker what data is stored about them, and how to correct it, withdraw consent or
 * erase it.
 */
@Component
class DataCommand implements Command {
    private static final Declared DECLARED = Declared.listed(
            7,
            "dulieu",
            StandingReply.COMMAND_DATA,
            "du lieu",
            "du lieu cua toi",
            "quyen du lieu",
            "xem du lieu",
            "sua du lieu",
            "sua du lieu cua toi",
            "rut dong y");
    private static final String CORRECT = "sua";
    private static final String WITHDRAW = "rut";

    private final Erasure erasure;
    private final RetentionSettings kept;
    private final DataRequests requests;
    private final SubscribedVillage village;

    DataCommand(Erasure erasure, RetentionSettings kept, DataRequests requests, SubscribedVillage village) {
        this.erasure = erasure;
        this.kept = kept;
        this.requests = requests;
        this.village = village;
    }

    @Override
    public Declared declared() {
        return DECLARED;
    }

    @Override
    public ClearedText take(Call call) {
        return switch (call.argument().orElse("")) {
            case CORRECT -> call.reply().say(StandingReply.DATA_CORRECT_ASK).clear();
            case WITHDRAW -> {
                requests.withdraw(call.from());
                yield call.reply().say(StandingReply.DATA_WITHDRAWN).clear();
            }
            default -> view(call);
        };
    }

    private ClearedText view(Call call) {
        var held = erasure.held(call.from());
        if (held.isNothing()) {
            return waiting(call.reply().say(StandingReply.DATA_NOTHING), call).clear();
        }
        var reply = call.reply().say(StandingReply.DATA_HELD);
        held.parts().forEach((what, part) -> say(reply, what, part, call));
        waiting(reply, call)
                .say(StandingReply.DATA_KEPT, Slot.count((int) kept.turns().toTotalMonths()));
        return options(reply, held).clear();
    }

    private void say(Composition reply, Holding what, Held.Part part, Call call) {
        var told = Slot.held(part.number(), day(part.since()));
        var named = what == Holding.SUBSCRIPTION ? village.of(call.from()) : Optional.<Passage>empty();
        named.ifPresentOrElse(
                name -> reply.say(StandingReply.DATA_SUBSCRIPTION_VILLAGE, told, Slot.words(Slot.Name.ITEM, name)),
                () -> reply.say(line(what), told));
    }

    private Composition waiting(Composition reply, Call call) {
        requests.openOf(call.from())
                .forEach(request ->
                        reply.say(StandingReply.DATA_OPEN_REQUEST, Slot.request(request.number(), request.dueOn())));
        return reply;
    }

    private static Composition options(Composition reply, Held held) {
        reply.option(DECLARED.option(CORRECT), StandingReply.OPTION_DATA_CORRECT);
        if (held.parts().containsKey(Holding.SUBSCRIPTION) || held.parts().containsKey(Holding.CONTACT_NUMBER)) {
            reply.option(DECLARED.option(WITHDRAW), StandingReply.OPTION_DATA_WITHDRAW);
        }
        return reply.option(EraseCommand.DECLARED.option(), StandingReply.OPTION_DATA_ERASE);
    }

    private static StandingReply line(Holding what) {
        return switch (what) {
            case TURNS -> StandingReply.DATA_TURNS;
            case QUESTIONS -> StandingReply.DATA_QUESTIONS;
            case ANSWERS -> StandingReply.DATA_ANSWERS;
            case NOTES -> StandingReply.DATA_NOTES;
            case CONTACT_NUMBER -> StandingReply.DATA_CONTACT_NUMBER;
            case SUBSCRIPTION -> StandingReply.DATA_SUBSCRIPTION;
            case SCAM_REPORTS -> StandingReply.DATA_SCAM_REPORTS;
            case FEEDBACK -> StandingReply.DATA_FEEDBACK;
            case RELAYS -> StandingReply.DATA_RELAYS;
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }
}
