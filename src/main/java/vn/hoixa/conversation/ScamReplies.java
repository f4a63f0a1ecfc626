package vn.hoixa.conversation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hoixa.answer.Answerer;
import vn.hoixa.answer.Context;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Composition;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.scam.Handed;
import vn.hoixa.scam.Match;
import vn.hoixa.scam.Offers;
import vn.hoixa.scam.ScamCheck;
import vn.hoixa.scam.ScamChecks;
import vn.hoixa.scam.ScamDoor;
import vn.hoixa.scam.ScamVerdict;
import vn.hoixa.turn.TurnOutcome;

/** Writes replies to a suspicious message: what is known about it and which signs it shows, never that it is safe. */
@Component
public class ScamReplies {
    private static final OptionId REPORT = OptionId.command("report");
    private static final int MOST_SIGNS = 3;

    private final ScamDoor door;
    private final ScamChecks checks;
    private final ScamCheck check;
    private final Offers offers;
    private final Answerer answerer;
    private final Clearance clearance;
    private final Knowledge knowledge;

    ScamReplies(
            ScamDoor door,
            ScamChecks checks,
            ScamCheck check,
            Offers offers,
            Answerer answerer,
            Clearance clearance,
            Knowledge knowledge) {
        this.door = door;
        this.checks = checks;
        this.check = check;
        this.offers = offers;
        this.answerer = answerer;
        this.clearance = clearance;
        this.knowledge = knowledge;
    }

    /** Advice for a verdict, for somebody who asks outside a conversation; nothing is stored. */
    public ClearedText advice(ScamVerdict verdict) {
        return said(clearance.announce(knowledge.snapshot().commune()), verdict).clear();
    }

    /** Whether a message that was not marked as pasted is clearly a scammer's; a pressed option has no words. */
    boolean speaksLikeOne(Incoming message) {
        return message.message().choice().isEmpty() && check.isPlainly(message.text());
    }

    Reply reply(Incoming message) {
        Handed handed = door.take(message.message().raw());
        ScamVerdict verdict = checks.check(handed);
        offers.keep(message.from(), handed, verdict);
        LocalDate on = message.day();
        var text = said(answerer.open(message.text(), message.context(), on), verdict)
                .option(REPORT, StandingReply.OPTION_REPORT)
                .officerOption()
                .clear();
        Context next = message.context().offering(List.of(REPORT));
        return Reply.plain(TurnOutcome.SCAM_CHECK, text, message.memory().with(next));
    }

    private static Composition said(Composition text, ScamVerdict verdict) {
        return switch (verdict) {
            case ScamVerdict.KnownScam known ->
                text.say(StandingReply.SCAM_KNOWN, warnedBy(known.matches().getFirst()));
            case ScamVerdict.SignsOfScam seen ->
                text.say(seen.isJunk() ? StandingReply.SCAM_JUNK : StandingReply.SCAM_SIGNS, signs(seen));
            case ScamVerdict.NoKnownSigns _ -> text.say(StandingReply.SCAM_NONE);
        };
    }

    private static Slot warnedBy(Match match) {
        return Slot.warnedBy(new Slot.WarnedBy(match.by(), match.on()));
    }

    private static Slot signs(ScamVerdict.SignsOfScam seen) {
        return Slot.signs(seen.signs().stream()
                .limit(MOST_SIGNS)
                .map(sign -> new Slot.SeenSign(sign.explanation(), sign.span()))
                .toList());
    }
}
