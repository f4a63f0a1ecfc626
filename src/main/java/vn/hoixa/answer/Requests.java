package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.Request;
import vn.hoixa.review.StandingReply;

/**
 * Handles requests that are not about a procedure: the dossier, opening hours, a phone number, a complaint, a person;
 * and small talk.
 */
final class Requests implements Step {
    private final Intents intents;
    private final Decider decider;
    private final Replies replies;
    private final Keys keys;
    private final Cards cards;

    Requests(Intents intents, Decider decider, Replies replies, Keys keys, Cards cards) {
        this.intents = intents;
        this.decider = decider;
        this.replies = replies;
        this.keys = keys;
        this.cards = cards;
    }

    @Override
    public Optional<Answer> take(Turn turn) {
        return intents.request(turn.words())
                .filter(request -> !isProcedure(turn, request))
                .map(request -> answer(turn, request));
    }

    /**
     * Whether the words that look like a request belong to a procedure: "khách ngủ lại thì phải báo công an lúc nào".
     */
    private boolean isProcedure(Turn turn, Request request) {
        return request == Request.CRIME_REPORT && decider.decide(turn) instanceof Decision.Certain;
    }

    private Answer answer(Turn turn, Request request) {
        return switch (request) {
            case OFFICER -> keys.officer(turn);
            case NOT_THIS -> keys.notThis(turn);
            case JUST_SCAMMED -> police(turn, Reason.JUST_SCAMMED);
            case CALLER_CLAIMS_OFFICE -> police(turn, Reason.CALLER_CLAIMS_OFFICE);
            case OUT_OF_SCOPE_CHAT -> cards.foreign(turn);
            case GREETING_BACK -> greeting(turn);
            case WHO_ARE_YOU -> replies.introduction(turn, StandingReply.WHO_ARE_YOU);
            case DOSSIER_STATUS -> replies.standing(turn, StandingReply.DOSSIER_STATUS);
            case OPENING_HOURS -> replies.standing(turn, StandingReply.OPENING_HOURS);
            case PHONE -> replies.standing(turn, StandingReply.PHONE);
            case COMPLAINT -> replies.standing(turn, StandingReply.COMPLAINT);
            case CRIME_REPORT -> replies.standing(turn, StandingReply.CRIME_REPORT);
            case THANKS -> replies.standing(turn, StandingReply.THANKS);
            case GOODBYE -> replies.standing(turn, StandingReply.GOODBYE);
            case WHAT_CAN_YOU_DO -> replies.standing(turn, StandingReply.WHAT_CAN_YOU_DO);
            case RUDE -> replies.standing(turn, StandingReply.RUDE);
        };
    }

    private Answer greeting(Turn turn) {
        return turn.context().place() == Context.Place.FIRST_REPLY
                ? replies.introduction(turn, StandingReply.GREETING_FIRST)
                : replies.standing(turn, StandingReply.GREETING_BACK);
    }

    private static Answer police(Turn turn, Reason reason) {
        return new Answer.NeedsReview(reason, List.of(), turn.context().replied());
    }
}
