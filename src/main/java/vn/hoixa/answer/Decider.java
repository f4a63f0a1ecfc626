package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.knowledge.Topic;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.Hit;
import vn.hoixa.search.ItemKind;

/** Decides what a question is about, and whether that is sure enough to answer, to ask back, or neither. */
final class Decider {
    /** The share of a name that counts as all of it. */
    private static final double WHOLE = 0.97;

    /** What has to be said of a life event that is not called by all of its name. */
    private static final double IN_PART = 0.6;

    /** The share of a question that has to be about a life event. */
    private static final double SAID = 0.4;

    /** The fit from which a procedure is meant rather than a life. */
    private static final double WELL = 0.85;

    private static final double A_LITTLE = 0.05;

    /** The fit below which a procedure is hardly named. */
    private static final double HARDLY = 0.5;

    /** How much better a common answer fits that was clearly meant rather. */
    private static final double CLEARLY = 0.2;

    /** So many words beside what happened name nothing that is wanted. */
    private static final int A_LITTLE_MORE = 1;

    /** What a life event is called by that a mourning citizen is told of. */
    private static final String A_DEATH = "người thân qua đời";

    /** Deep enough that a procedure among topics of others still meets its rivals. */
    private static final int LOOKED_AT = 40;

    /** So many procedures are compared. */
    private static final int RIVALS = 12;

    private static final int CANDIDATES = 5;

    /** How much of the best procedure's fit a topic needs that is called by its name. */
    private static final double NEARLY = 0.85;

    /** So few words that nothing fits are no question yet. */
    private static final int A_SOUND = 1;

    private final Intents intents;
    private final Readings readings;
    private final Thresholds thresholds;
    private final Family family;
    private final TwoMatters twoMatters;

    Decider(Intents intents, Readings readings, Confidence confidence, Thresholds thresholds) {
        this.intents = intents;
        this.readings = readings;
        this.thresholds = thresholds;
        this.family = new Family(intents, new Contrast(intents, readings), confidence, thresholds);
        this.twoMatters = new TwoMatters(intents, family, confidence);
    }

    Decision decide(Turn turn) {
        return menu(turn).orElseGet(() -> decided(turn));
    }

    /** "Cho hỏi về sổ đỏ": a matter that was not talked about, and nothing of what is wanted. */
    private Optional<Decision> menu(Turn turn) {
        if (intents.says(Intents.Cue.CORRECTS, turn.words()) || intents.says(Intents.Cue.CONTINUES, turn.words())) {
            return Optional.empty();
        }
        List<Procedure> offered = intents.menu(turn.words()).stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .toList();
        boolean talkedAbout =
                offered.stream().anyMatch(one -> turn.context().procedures().contains(one.code()));
        return offered.size() > 1 && !talkedAbout ? Optional.of(new Decision.Between(offered)) : Optional.empty();
    }

    private Decision decided(Turn turn) {
        Decision whole = decide(turn, List.of());
        return switch (whole) {
            case Decision.Certain _, Decision.Between _, Decision.Unknown _, Decision.Happening _ ->
                twoMatters
                        .in(turn.question(), certain(whole), part -> weighed(turn.asking(part)))
                        .filter(both -> !isOneOfBoth(turn.question(), whole, both) && !isAnother(turn, both))
                        .map(Decision.class::cast)
                        .orElse(whole);
            case Decision.Both _, Decision.Common _, Decision.Elsewhere _, Decision.Foreign _, Decision.Nothing _ ->
                whole;
        };
    }

    private static Optional<Procedure> certain(Decision whole) {
        return whole instanceof Decision.Certain certain ? Optional.of(certain.procedure()) : Optional.empty();
    }

    /** "Khai sinh kèm nhận cha cho con": what both sides say is special about one sibling of both. */
    private boolean isOneOfBoth(Question question, Decision whole, Decision.Both both) {
        return nearest(whole).stream()
                .filter(one -> !one.equals(both.first()) && !one.equals(both.second()))
                .filter(one -> family.areSiblings(one, both.first()) && family.areSiblings(one, both.second()))
                .anyMatch(one -> whole instanceof Decision.Certain
                        || (family.says(question, one, both.first()) && family.says(question, one, both.second())));
    }

    /** "Đổi từ bán quần áo sang mỹ phẩm và chuyển số nhà": the whole seems to be about something that neither side names. */
    private boolean isAnother(Turn turn, Decision.Both both) {
        return weighed(turn)
                .map(best -> best.leader().procedure())
                .filter(seeming -> !seeming.equals(both.first()) && !seeming.equals(both.second()))
                .isPresent();
    }

    private static List<Procedure> nearest(Decision whole) {
        return switch (whole) {
            case Decision.Certain certain -> List.of(certain.procedure());
            case Decision.Between(var procedures) ->
                procedures.stream().limit(CANDIDATES).toList();
            case Decision.Both _,
                    Decision.Common _,
                    Decision.Happening _,
                    Decision.Elsewhere _,
                    Decision.Unknown _,
                    Decision.Foreign _,
                    Decision.Nothing _ -> List.of();
        };
    }

    /** Whether a question says what is special about the first of two siblings. */
    boolean says(Question question, Procedure first, Procedure second) {
        return family.says(question, first, second);
    }

    boolean areSiblings(Procedure first, Procedure second) {
        return family.areSiblings(first, second);
    }

    /** The one of several procedures whose own words a question says. */
    Optional<Procedure> named(Question question, List<Procedure> several) {
        List<Procedure> said = several.stream()
                .filter(one -> several.stream()
                        .filter(other -> !other.equals(one))
                        .allMatch(other -> family.says(question, one, other)))
                .toList();
        return said.size() == 1 && several.size() > 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /** @param earlier what was talked about before: its words count less */
    Decision decide(Turn turn, List<String> earlier) {
        if (turn.matter().isEmpty() && earlier.isEmpty()) return new Decision.Nothing();
        return search(turn, earlier);
    }

    /** What the question seems to be about and what speaks for it; empty where no procedure would be weighed. */
    Optional<Weighed> weigh(Turn turn) {
        if (turn.matter().isEmpty()) return Optional.empty();
        return weighed(turn)
                .map(best -> new Weighed(
                        best.leader().procedure().code(), best.evidence().figures()));
    }

    private Optional<Family.Best> weighed(Turn turn) {
        List<Hit> hits = turn.known().search(turn.question().text(), LOOKED_AT);
        List<Rival> rivals = rivals(turn, hits);
        if (rivals.isEmpty() || outright(turn, hits.getFirst(), hits).isPresent()) return Optional.empty();
        return Optional.of(family.weigh(turn.question(), rivals, fit(hits, ItemKind.OUT_OF_SCOPE)));
    }

    /** Of the siblings of a procedure the one whose mark the message bears: "vợ em người Thái" after a wedding. */
    Optional<Procedure> sibling(Turn turn, Procedure of) {
        List<Procedure> marked = rivals(turn, turn.known().search(of.shortName().text(), LOOKED_AT)).stream()
                .map(Rival::procedure)
                .filter(one -> !one.equals(of) && family.areSiblings(one, of))
                .filter(one -> family.says(turn.question(), one, of))
                .toList();
        return marked.stream()
                .filter(one -> marked.stream()
                        .filter(other -> !other.equals(one))
                        .allMatch(other -> isNearer(turn.question(), one, other)))
                .findFirst();
    }

    private boolean isNearer(Question question, Procedure one, Procedure other) {
        return switch (family.tells(question, one, other)) {
            case FIRST_SAID, FIRST_PLAIN -> true;
            case SECOND_SAID, SECOND_PLAIN, OPEN -> false;
        };
    }

    /** What the question may be about, for an officer. */
    List<Candidate> candidates(Turn turn) {
        if (turn.matter().isEmpty()) return List.of();
        return candidates(turn.known().search(turn.question().text(), LOOKED_AT));
    }

    private Decision search(Turn turn, List<String> earlier) {
        List<Hit> hits = turn.known().search(turn.question().text(), earlier, LOOKED_AT);
        return hits.stream()
                .findFirst()
                .flatMap(best -> outright(turn, best, hits))
                .orElseGet(() -> unlessElsewhere(turn, hits, procedure(turn, hits)));
    }

    /** What no procedure is certain for may be something that happens in a life, or a matter of others. */
    private Decision unlessElsewhere(Turn turn, List<Hit> hits, Decision decision) {
        if (isTold(turn)) return afterADeath(turn).orElse(decision);
        if (decision instanceof Decision.Certain certain) {
            return outdone(turn, hits, certain)
                    .or(() -> outshone(hits, certain))
                    .orElse(decision);
        }
        return happening(turn, hits).or(() -> elsewhere(turn, hits)).orElse(decision);
    }

    /** "Chồng tôi mất hôm qua, giờ làm gì trước": somebody died, and hardly another word says what is wanted. */
    private boolean isTold(Turn turn) {
        return turn.asked().kind() == QuestionKind.OVERVIEW
                && intents.says(Intents.Cue.BEREAVED, turn.words())
                && intents.beside(Intents.Cue.BEREAVED, turn.words()).size() <= A_LITTLE_MORE;
    }

    private static Optional<Decision> afterADeath(Turn turn) {
        return turn.known().search(A_DEATH, LOOKED_AT).stream()
                .filter(hit -> hit.kind() == ItemKind.LIFE_EVENT && hit.named() >= WELL)
                .findFirst()
                .flatMap(hit -> turn.known().lifeEvent(hit.key()))
                .map(Decision.Happening::new);
    }

    /**
     * "Mất thẻ sinh viên": a topic of others that is called by its name and fits better than what seemed certain, or nearly as well as
     * a special procedure whose mark nobody spoke of ("làm hộ chiếu" is no report of a lost one).
     */
    private static Optional<Decision> outdone(Turn turn, List<Hit> hits, Decision.Certain certain) {
        boolean unsaid = hitOf(certain, hits).filter(Hit::unsaid).isPresent();
        double best = Math.max(fit(hits, ItemKind.PROCEDURE), fit(hits, ItemKind.LIFE_EVENT));
        double ours = unsaid ? best * NEARLY : best;
        return hits.stream()
                .filter(hit -> hit.kind() == ItemKind.OUT_OF_SCOPE && hit.named() > ours)
                .findFirst()
                .flatMap(hit -> turn.known().topic(hit.key()))
                .filter(topic -> isCalledByName(turn, topic))
                .map(topic -> new Decision.Elsewhere(topic, 1));
    }

    /** "Ai làm chủ tịch xã": a procedure hardly named by what a common answer is asked with is not certain. */
    private static Optional<Decision> outshone(List<Hit> hits, Decision.Certain certain) {
        return hitOf(certain, hits)
                .map(Hit::named)
                .filter(named -> named < HARDLY && fit(hits, ItemKind.ANSWER) > named + CLEARLY)
                .map(_ -> new Decision.Unknown(candidates(hits)));
    }

    private static Optional<Hit> hitOf(Decision.Certain certain, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE
                        && hit.key().equals(certain.procedure().code().value()))
                .findFirst();
    }

    /** A life event called by all of its name, or told in part where nothing is asked and no procedure is named at all well. */
    private static Optional<Decision> happening(Turn turn, List<Hit> hits) {
        double nearest = fit(hits, ItemKind.PROCEDURE);
        boolean told = turn.asked().kind() == QuestionKind.OVERVIEW && nearest < WELL;
        double least = told ? Math.max(IN_PART, nearest - A_LITTLE) : Math.max(WHOLE, nearest);
        return hits.stream()
                .filter(hit -> hit.kind() == ItemKind.LIFE_EVENT)
                .filter(hit -> hit.named() >= least && hit.asked() >= SAID)
                .findFirst()
                .flatMap(hit -> turn.known().lifeEvent(hit.key()))
                .map(Decision.Happening::new);
    }

    private Optional<Decision> elsewhere(Turn turn, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind() == ItemKind.OUT_OF_SCOPE)
                .findFirst()
                .flatMap(topic -> outright(turn, topic, hits));
    }

    /** The best hit when it is no procedure and fits well. */
    private Optional<Decision> outright(Turn turn, Hit best, List<Hit> hits) {
        Snapshot known = turn.known();
        return switch (best.kind()) {
            case OUT_OF_SCOPE ->
                known.topic(best.key())
                        .filter(topic -> isElsewhere(turn, topic, best, hits))
                        .map(topic -> new Decision.Elsewhere(topic, fit(turn, topic, best)));
            case LIFE_EVENT ->
                known.lifeEvent(best.key())
                        .filter(_ -> best.named() >= thresholds.common())
                        .map(Decision.Happening::new);
            case ANSWER ->
                known.answer(best.key()).filter(answer -> answers(turn, answer)).map(Decision.Common::new);
            case PROCEDURE -> Optional.empty();
        };
    }

    /**
     * A topic has to fit better than every procedure and life event, or be called by its name and come close to the best.
     * What names the commune, or asks whether one must or may, is turned away only when the topic is called by its name:
     * it shares a word with what is sold or talked about, and may well be the commune's.
     */
    private boolean isElsewhere(Turn turn, Topic topic, Hit hit, List<Hit> hits) {
        double ours = Math.max(fit(hits, ItemKind.PROCEDURE), fit(hits, ItemKind.LIFE_EVENT));
        boolean called = isCalledByName(turn, topic);
        if (hit.named() >= thresholds.topic() && hit.named() > ours && (called || !isOfTheCommune(turn))) return true;
        return called && hit.named() >= ours * NEARLY && hit.named() >= thresholds.domain();
    }

    private boolean isOfTheCommune(Turn turn) {
        return turn.asked().kind() == QuestionKind.CASE || intents.namesTheCommune(turn.words());
    }

    private static double fit(Turn turn, Topic topic, Hit hit) {
        return isCalledByName(turn, topic) ? 1 : hit.named();
    }

    private static boolean isCalledByName(Turn turn, Topic topic) {
        String said = " " + String.join(" ", turn.words().bare()) + " ";
        return topic.words().stream().anyMatch(word -> said.contains(" " + Vietnamese.fold(word) + " "));
    }

    private boolean answers(Turn turn, CommonAnswer answer) {
        Set<String> question = Readings.telling(turn.words(), Set.of());
        return answer.source().freshOn(turn.on())
                && readings.of(answer).stream()
                        .anyMatch(ask -> Overlap.of(ask, question).isClose());
    }

    private Decision procedure(Turn turn, List<Hit> hits) {
        List<Rival> rivals = rivals(turn, hits);
        if (rivals.isEmpty()) return strange(turn, hits);
        Decision decision = family.judge(turn.question(), rivals, fit(hits, ItemKind.OUT_OF_SCOPE));
        return decision instanceof Decision.Unknown ? strange(turn, hits) : decision;
    }

    private static List<Rival> rivals(Turn turn, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .flatMap(hit -> rival(turn, hit).stream())
                .limit(RIVALS)
                .toList();
    }

    /** How well the best of a kind fits; 0 where there is none. */
    private static double fit(List<Hit> hits, ItemKind kind) {
        return hits.stream()
                .filter(hit -> hit.kind() == kind)
                .mapToDouble(Hit::named)
                .max()
                .orElse(0);
    }

    private Decision strange(Turn turn, List<Hit> hits) {
        if (turn.matter().size() <= A_SOUND && !intents.namesTheCommune(turn.words())) return new Decision.Nothing();
        double covered = hits.stream().mapToDouble(Hit::asked).max().orElse(0);
        if (covered >= thresholds.domain() || intents.namesTheCommune(turn.words())) {
            return new Decision.Unknown(candidates(hits));
        }
        return new Decision.Foreign();
    }

    private static Optional<Rival> rival(Turn turn, Hit hit) {
        return ProcedureCode.of(hit.key()).flatMap(turn.known()::procedure).map(procedure -> new Rival(hit, procedure));
    }

    private static List<Candidate> candidates(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind() == ItemKind.PROCEDURE)
                .flatMap(hit -> ProcedureCode.of(hit.key()).map(code -> candidate(hit, code)).stream())
                .limit(CANDIDATES)
                .toList();
    }

    private static Candidate candidate(Hit hit, ProcedureCode code) {
        return new Candidate(
                code,
                hit.score(),
                "tên khớp %.0f %%, câu hỏi khớp %.0f %%".formatted(hit.named() * 100, hit.asked() * 100));
    }
}
