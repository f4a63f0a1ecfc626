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
 * Decides what one message comes to: answered, asked back, referred, declined, or met with a standing reply. Without state,
 * clock or I/O: the same message in the same context on the same day comes to the same, verification codes aside.
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

    /** Decides with the confidence packed into the application. */
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

    /** The same decisions over other knowledge, to see what would come of it. */
    public Answerer over(Knowledge other) {
        return new Answerer(other, intents, clearance, thresholds);
    }

    /** @param on the day whose facts and rules count */
    public Answer answer(MaskedText text, Context context, LocalDate on) {
        return answer(text, List.of(), context, on);
    }

    /**
     * @param before the {@link Context#open} messages that nothing was made of, oldest first; fewer is fine
     * @param on the day whose facts and rules count
     */
    public Answer answer(MaskedText text, List<MaskedText> before, Context context, LocalDate on) {
        Turn turn = turn(text, before, context, on);
        return path.stream()
                .flatMap(step -> step.take(turn).stream())
                .findFirst()
                .orElseGet(() -> notUnderstood(turn));
    }

    /** Whether somebody cries for help, or was swindled just now: by their words alone, so that it can be asked of any message. */
    public boolean isCry(MaskedText text, Context context, LocalDate on) {
        Turn turn = turn(text, context, on);
        return pasting.take(turn).isEmpty()
                && cries.stream().anyMatch(step -> step.take(turn).isPresent());
    }

    /** Whether a caption asks if what it stands under is a swindle, rather than being one itself. */
    public boolean asksOfWhatItStandsUnder(MaskedText text, Context context, LocalDate on) {
        return pasting.asksOfSomethingElse(turn(text, context, on));
    }

    /** What a question seems to be about, with all that speaks for and against it; empty where no procedure is weighed. */
    public Optional<Weighed> weigh(MaskedText text, Context context, LocalDate on) {
        return decider.weigh(turn(text, context, on));
    }

    /** The pairs of procedures that a question may ask for, with all that speaks for and against each. */
    public List<WeighedPair> weighPairs(MaskedText text, Context context, LocalDate on) {
        return decider.weighPairs(turn(text, context, on));
    }

    /** What a button stands for; it says everything itself and never expires. */
    public Answer choose(OptionId choice, Context context, LocalDate on) {
        return keys.choose(turn(MaskedText.EMPTY, context, on), choice);
    }

    /** Which of the options last offered a message chooses by its key, in figures or words. */
    public Optional<OptionId> picked(MaskedText text, Context context, LocalDate on) {
        return keys.picked(turn(text, context, on));
    }

    /** An empty reply to a message, begun as every reply in its context: for what only the conversation can word. */
    public Composition open(MaskedText text, Context context, LocalDate on) {
        return replies.open(turn(text, context, on));
    }

    private Turn turn(MaskedText text, Context context, LocalDate on) {
        return turn(text, List.of(), context, on);
    }

    private Turn turn(MaskedText text, List<MaskedText> before, Context context, LocalDate on) {
        return new Turn(text, before, Question.of(text.words(), intents), context, on, knowledge.snapshot());
    }

    /** Asked to say it otherwise once; then a person. */
    private Answer notUnderstood(Turn turn) {
        Context missed = turn.context().missedAgain().leftOpen(turn.context());
        StandingReply reply =
                turn.context().misses() == 0 ? StandingReply.NOT_UNDERSTOOD : StandingReply.NOT_UNDERSTOOD_AGAIN;
        return replies.standing(turn, reply, missed);
    }
}
