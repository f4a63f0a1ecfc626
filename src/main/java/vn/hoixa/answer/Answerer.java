package vn.hoixa.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hoixa.intent.Intents;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.Composition;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;

/**
 * Decides the answer to one message: an answer, a question back, a referral to an officer, a refusal, or a standing
 * reply. Without state, clock or I/O: the same message in the same context on the same day gives the same answer,
 * verification codes aside.
 */
public final class Answerer {
    private final Knowledge knowledge;
    private final Clearance clearance;
    private final Thresholds thresholds;
    private final Intents intents;
    private final Replies replies;
    private final Keys keys;
    private final Decider decider;
    private final Pasting pasting;
    private final List<Step> cries;
    private final List<Step> path;

    /** Uses the confidence model packed into the application. */
    public Answerer(Knowledge knowledge, Intents intents, Clearance clearance, Thresholds thresholds) {
        this(knowledge, intents, clearance, Confidence.packed(), thresholds);
    }

    public Answerer(
            Knowledge knowledge, Intents intents, Clearance clearance, Confidence confidence, Thresholds thresholds) {
        this.knowledge = knowledge;
        this.clearance = clearance;
        this.thresholds = thresholds;
        this.intents = intents;
        this.replies = new Replies(clearance, intents);
        var readings = new Readings(intents);
        this.decider = new Decider(intents, readings, confidence, thresholds);
        var cards = new Cards(replies);
        var procedures = new ProcedureCards(replies);
        var matters = new Matters(intents, decider, new CaseFinder(intents, readings), cards, procedures);
        this.keys = new Keys(intents, replies, cards, procedures);
        this.pasting = new Pasting(intents, replies);
        var emergencies = new Emergencies(intents, replies, decider);
        var scams = new Scams(intents);
        this.cries = List.of(emergencies, scams);
        this.path = List.of(
                new Unreadable(replies),
                pasting,
                emergencies,
                scams,
                keys,
                new ForOfficer(decider),
                new WordForWord(intents, cards, procedures),
                new FollowUps(intents, decider, matters),
                new Requests(intents, decider, replies, keys, cards),
                new InPieces(intents, decider, matters),
                matters);
    }

    /** The same answerer over other knowledge, to see what would change. */
    public Answerer over(Knowledge other) {
        return new Answerer(other, intents, clearance, thresholds);
    }

    /** @param on the day for which facts and rules are read */
    public Answer answer(MaskedText text, Context context, LocalDate on) {
        return answer(text, List.of(), context, on);
    }

    /**
     * @param before the last {@link Context#open} messages, which led to no answer, oldest first; fewer is fine
     * @param on the day for which facts and rules are read
     */
    public Answer answer(MaskedText text, List<MaskedText> before, Context context, LocalDate on) {
        Turn turn = turn(text, before, context, on);
        return path.stream()
                .flatMap(step -> step.take(turn).stream())
                .findFirst()
                .orElseGet(() -> notUnderstood(turn));
    }

    /**
     * Whether the message calls for help in an emergency, or reports a scam that has just happened; depends on its
     * words alone, so it can be asked of any message.
     */
    public boolean isCry(MaskedText text, Context context, LocalDate on) {
        Turn turn = turn(text, context, on);
        return pasting.take(turn).isEmpty()
                && cries.stream().anyMatch(step -> step.take(turn).isPresent());
    }

    /** Whether a caption asks if the thing it is attached to is a scam, rather than being a scam text itself. */
    public boolean asksOfWhatItStandsUnder(MaskedText text, Context context, LocalDate on) {
        return pasting.asksOfSomethingElse(turn(text, context, on));
    }

    /**
     * The best procedure for a question with the evidence for and against it; empty where no procedure is considered.
     */
    public Optional<Weighed> weigh(MaskedText text, Context context, LocalDate on) {
        return decider.weigh(turn(text, context, on));
    }

    /** The pairs of procedures that a question may ask for, with the evidence for and against each. */
    public List<WeighedPair> weighPairs(MaskedText text, Context context, LocalDate on) {
        return decider.weighPairs(turn(text, context, on));
    }

    /** Answers a pressed button; its id holds everything needed and never expires. */
    public Answer choose(OptionId choice, Context context, LocalDate on) {
        return keys.choose(turn(MaskedText.EMPTY, context, on), choice);
    }

    /** The option last offered that a message chooses by its key, in digits or words. */
    public Optional<OptionId> picked(MaskedText text, Context context, LocalDate on) {
        return keys.picked(turn(text, context, on));
    }

    /** An empty reply with the prefixes of its context, for texts that only the conversation module can write. */
    public Composition open(MaskedText text, Context context, LocalDate on) {
        return replies.open(turn(text, context, on));
    }

    private Turn turn(MaskedText text, Context context, LocalDate on) {
        return turn(text, List.of(), context, on);
    }

    private Turn turn(MaskedText text, List<MaskedText> before, Context context, LocalDate on) {
        return new Turn(text, before, Question.of(text.words(), intents), context, on, knowledge.snapshot());
    }

    /** Asks the citizen to rephrase once; the second time refers to an officer. */
    private Answer notUnderstood(Turn turn) {
        Context missed = turn.context().missedAgain().leftOpen(turn.context());
        StandingReply reply =
                turn.context().misses() == 0 ? StandingReply.NOT_UNDERSTOOD : StandingReply.NOT_UNDERSTOOD_AGAIN;
        return replies.standing(turn, reply, missed);
    }
}
