package vn.hoixa.answer;

import java.util.Optional;
import java.util.Set;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Topic;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;

/**
 * Decides whether a question is about something other than a procedure: a life event, a common answer, a matter of
 * another authority, or nothing known.
 */
final class OtherMatters {
    /** The share of a name that counts as all of it. */
    private static final double WHOLE = 0.97;

    /** Share of a life event's name needed when it is not named in full. */
    private static final double IN_PART = 0.6;

    /** Least share of the question that a life event must cover. */
    private static final double SAID = 0.4;

    /** The fit from which a procedure is meant rather than a life event. */
    private static final double WELL = 0.85;

    private static final double A_LITTLE = 0.05;

    /** The fit below which a procedure counts as hardly named. */
    private static final double HARDLY = 0.5;

    /** How much better a common answer must fit to be meant instead. */
    private static final double CLEARLY = 0.2;

    /** The most words besides the event that still name nothing wanted. */
    private static final int A_LITTLE_MORE = 1;

    /** Name of the life event that is told to a mourning citizen. */
    private static final String A_DEATH = "người thân qua đời";

    /** The share of the best procedure's fit that a topic called by its name needs. */
    private static final double NEARLY = 0.85;

    /** So few words that, when nothing fits, they are no question yet. */
    private static final int A_SOUND = 1;

    private final Intents intents;
    private final Readings readings;
    private final Thresholds thresholds;

    OtherMatters(Intents intents, Readings readings, Thresholds thresholds) {
        this.intents = intents;
        this.readings = readings;
        this.thresholds = thresholds;
    }

    /** The best hit when it is not a procedure and fits well. */
    Optional<Decision> outright(Turn turn, Found found) {
        return found.best().flatMap(best -> outright(turn, best, found));
    }

    /** Where no procedure is certain, a life event or a matter of another authority. */
    Optional<Decision> rather(Turn turn, Found found, Decision decision) {
        if (isTold(turn)) return afterADeath(turn);
        if (decision instanceof Decision.Certain certain) {
            return outdone(turn, found, certain).or(() -> outshone(found, certain));
        }
        return happening(turn, found).or(() -> elsewhere(turn, found));
    }

    /** The decision for a question that fits no procedure well enough. */
    Decision strange(Turn turn, Found found) {
        boolean ours = intents.namesTheCommune(turn.words());
        if (turn.matter().size() <= A_SOUND && !ours) return new Decision.Nothing();
        if (found.covered() >= thresholds.domain() || ours) return new Decision.Unknown(found.candidates());
        return new Decision.Foreign();
    }

    /** "Chồng tôi mất hôm qua, giờ làm gì trước": somebody died, and hardly any word says what is wanted. */
    private boolean isTold(Turn turn) {
        return turn.asked().kind() == QuestionKind.OVERVIEW
                && intents.says(Intents.Cue.BEREAVED, turn.words())
                && intents.beside(Intents.Cue.BEREAVED, turn.words()).size() <= A_LITTLE_MORE;
    }

    private static Optional<Decision> afterADeath(Turn turn) {
        return Found.of(turn.known(), A_DEATH)
                .of(ItemKind.LIFE_EVENT)
                .filter(hit -> hit.named() >= WELL)
                .findFirst()
                .flatMap(hit -> turn.known().lifeEvent(hit.key()))
                .map(Decision.Happening::new);
    }

    /**
     * "Mất thẻ sinh viên": a topic of another authority that is called by its name and fits better than the certain
     * procedure, or nearly as well as a special procedure whose distinguishing words do not occur ("làm hộ chiếu" is no
     * report of a lost one).
     */
    private static Optional<Decision> outdone(Turn turn, Found found, Decision.Certain certain) {
        boolean unsaid = found.hit(certain.procedure()).filter(Hit::unsaid).isPresent();
        double ours = unsaid ? found.ours() * NEARLY : found.ours();
        return found.of(ItemKind.OUT_OF_SCOPE)
                .filter(hit -> hit.named() > ours)
                .findFirst()
                .flatMap(hit -> turn.known().topic(hit.key()))
                .filter(topic -> isCalledByName(turn, topic))
                .map(topic -> new Decision.Elsewhere(topic, 1));
    }

    /** "Ai làm chủ tịch xã": a procedure that hardly fits gives way to a common answer. */
    private static Optional<Decision> outshone(Found found, Decision.Certain certain) {
        return found.hit(certain.procedure())
                .map(Hit::named)
                .filter(named -> named < HARDLY && found.fit(ItemKind.ANSWER) > named + CLEARLY)
                .map(_ -> new Decision.Unknown(found.candidates()));
    }

    /** A life event named in full, or in part where nothing is asked and no procedure is well named. */
    private static Optional<Decision> happening(Turn turn, Found found) {
        double nearest = found.fit(ItemKind.PROCEDURE);
        boolean told = turn.asked().kind() == QuestionKind.OVERVIEW && nearest < WELL;
        double least = told ? Math.max(IN_PART, nearest - A_LITTLE) : Math.max(WHOLE, nearest);
        return found.of(ItemKind.LIFE_EVENT)
                .filter(hit -> hit.named() >= least && hit.asked() >= SAID)
                .findFirst()
                .flatMap(hit -> turn.known().lifeEvent(hit.key()))
                .map(Decision.Happening::new);
    }

    private Optional<Decision> elsewhere(Turn turn, Found found) {
        return found.best(ItemKind.OUT_OF_SCOPE).flatMap(topic -> outright(turn, topic, found));
    }

    private Optional<Decision> outright(Turn turn, Hit best, Found found) {
        return switch (best.kind()) {
            case OUT_OF_SCOPE ->
                turn.known()
                        .topic(best.key())
                        .filter(topic -> isElsewhere(turn, topic, best, found))
                        .map(topic -> new Decision.Elsewhere(topic, isCalledByName(turn, topic) ? 1 : best.named()));
            case LIFE_EVENT ->
                turn.known()
                        .lifeEvent(best.key())
                        .filter(_ -> best.named() >= thresholds.common())
                        .map(Decision.Happening::new);
            case ANSWER ->
                turn.known()
                        .answer(best.key())
                        .filter(answer -> answers(turn, answer))
                        .map(Decision.Common::new);
            case PROCEDURE -> Optional.empty();
        };
    }

    /**
     * Whether the matter belongs to another authority: the topic has to fit better than every procedure and life event,
     * or be called by its name and come close to the best; not merely close to one that is well named itself ("em bị
     * mất hộ chiếu"). A question that names the commune, or asks whether one must or may, is declined only when the
     * topic is called by its name, since a single shared word is not enough.
     */
    private boolean isElsewhere(Turn turn, Topic topic, Hit hit, Found found) {
        boolean called = isCalledByName(turn, topic);
        boolean fits = hit.named() >= thresholds.topic() && hit.named() > found.ours();
        if (fits && (called || !isOfTheCommune(turn))) return true;
        double ours = isWellNamed(found) ? found.ours() : found.ours() * NEARLY;
        return called && hit.named() >= ours && hit.named() >= thresholds.domain();
    }

    /** Whether the nearest procedure is well named, including its distinguishing words where it is a special one. */
    private static boolean isWellNamed(Found found) {
        return found.best(ItemKind.PROCEDURE)
                .filter(hit -> !hit.unsaid() && hit.named() >= WELL)
                .isPresent();
    }

    private boolean isOfTheCommune(Turn turn) {
        return turn.asked().kind() == QuestionKind.CASE || intents.namesTheCommune(turn.words());
    }

    private static boolean isCalledByName(Turn turn, Topic topic) {
        String said = " " + String.join(" ", turn.words().bare()) + " ";
        return topic.words().stream().anyMatch(word -> said.contains(" " + Vietnamese.fold(word) + " "));
    }

    private boolean answers(Turn turn, CommonAnswer answer) {
        Set<String> question = Readings.telling(turn.words());
        return answer.source().freshOn(turn.on())
                && readings.of(answer).stream()
                        .anyMatch(ask -> Overlap.of(ask, question).isClose());
    }
}
