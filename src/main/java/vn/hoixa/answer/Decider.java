package vn.hoixa.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.intent.Intents;
import vn.hoixa.intent.QuestionKind;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.search.ItemKind;

/** Decides which procedure a question is about, and whether to answer, ask back, or neither. */
final class Decider {
    /** How many of the nearest procedures may confirm a menu. */
    private static final int NEAREST = 5;

    private final Intents intents;
    private final OtherMatters others;
    private final Family family;
    private final TwoMatters twoMatters;

    Decider(Intents intents, Readings readings, Confidence confidence, Thresholds thresholds) {
        this.intents = intents;
        this.others = new OtherMatters(intents, readings, thresholds);
        this.family = new Family(intents, new Contrast(intents, readings), confidence, thresholds);
        this.twoMatters = new TwoMatters(intents, family, confidence, thresholds.both());
    }

    Decision decide(Turn turn) {
        return menu(turn).orElseGet(() -> {
            Decision decision = decided(turn);
            return decision instanceof Decision.Unknown ? nearMenu(turn).orElse(decision) : decision;
        });
    }

    /**
     * "Tôi là bộ đội cũ, muốn hỏi chế độ": a subject is named and little else, so a menu is offered instead of an
     * officer.
     */
    private Optional<Decision> nearMenu(Turn turn) {
        if (turn.asked().kind() != QuestionKind.OVERVIEW) return Optional.empty();
        List<Procedure> offered = known(turn, intents.nearMenu(turn.words()));
        if (offered.size() < 2) return Optional.empty();
        return Found.of(turn).rivals().stream()
                .limit(NEAREST)
                .filter(rival -> offered.contains(rival.procedure()))
                .findFirst()
                .map(_ -> new Decision.Between(offered));
    }

    private static List<Procedure> known(Turn turn, List<ProcedureCode> codes) {
        return codes.stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .toList();
    }

    /** "Cho hỏi về sổ đỏ": a new subject is named without saying what is wanted. */
    private Optional<Decision> menu(Turn turn) {
        if (intents.says(Intents.Cue.CORRECTS, turn.words()) || intents.says(Intents.Cue.CONTINUES, turn.words())) {
            return Optional.empty();
        }
        List<Procedure> offered = known(turn, intents.menu(turn.words()));
        boolean talkedAbout =
                offered.stream().anyMatch(one -> turn.context().procedures().contains(one.code()));
        return offered.size() > 1 && !talkedAbout ? Optional.of(new Decision.Between(offered)) : Optional.empty();
    }

    private Decision decided(Turn turn) {
        Decision whole = decide(turn, List.of());
        return switch (whole) {
            case Decision.Certain _, Decision.Between _, Decision.Unknown _, Decision.Happening _ ->
                twoMatters
                        .in(whole(turn, whole), part -> weighed(turn.asking(part)))
                        .map(Decision.class::cast)
                        .orElseGet(() -> intents.says(Intents.Cue.TWO, turn.words()) ? besides(turn, whole) : whole);
            case Decision.Both _, Decision.Common _, Decision.Elsewhere _, Decision.Foreign _, Decision.Nothing _ ->
                whole;
        };
    }

    private Whole whole(Turn turn, Decision decision) {
        return new Whole(turn.question(), decision, () -> {
            Found found = Found.of(turn);
            return new Whole.Seen(
                    found, weighed(turn, found).map(best -> best.leader().procedure()));
        });
    }

    /** The pairs of procedures that a question may ask for, with the evidence for and against each. */
    List<WeighedPair> weighPairs(Turn turn) {
        return twoMatters.weigh(whole(turn, decide(turn, List.of())), part -> weighed(turn.asking(part)));
    }

    /** "2 việc đó mất mấy ngày": finds the second procedure among those talked about before. */
    private static Decision besides(Turn turn, Decision whole) {
        if (!(whole instanceof Decision.Certain certain)) return whole;
        Procedure found = certain.procedure();
        return turn.context().procedures().stream()
                .flatMap(code -> turn.known().procedure(code).stream())
                .filter(before -> !before.equals(found))
                .findFirst()
                .<Decision>map(before -> new Decision.Both(before, found))
                .orElseGet(() -> new Decision.Between(Stream.concat(Stream.of(found), certain.others().stream())
                        .toList()));
    }

    /** Whether a question has the distinguishing words of the first of two siblings. */
    boolean says(Question question, Procedure first, Procedure second) {
        return family.says(question, first, second);
    }

    boolean areSiblings(Procedure first, Procedure second) {
        return family.areSiblings(first, second);
    }

    /** The one of several procedures whose distinguishing words occur in a question. */
    Optional<Procedure> named(Question question, List<Procedure> several) {
        List<Procedure> said = several.stream()
                .filter(one -> several.stream()
                        .filter(other -> !other.equals(one))
                        .allMatch(other -> family.says(question, one, other)))
                .toList();
        return said.size() == 1 && several.size() > 1 ? Optional.of(said.getFirst()) : Optional.empty();
    }

    /** @param earlier words of earlier messages; they count less */
    Decision decide(Turn turn, List<String> earlier) {
        if (turn.matter().isEmpty() && earlier.isEmpty()) return new Decision.Nothing();
        return search(turn, earlier);
    }

    /** The best procedure and the evidence for it; empty where no procedure would be considered. */
    Optional<Weighed> weigh(Turn turn) {
        if (turn.matter().isEmpty()) return Optional.empty();
        return weighed(turn)
                .map(best -> new Weighed(
                        best.leader().procedure().code(), best.evidence().figures()));
    }

    private Optional<Family.Best> weighed(Turn turn) {
        return weighed(turn, Found.of(turn));
    }

    private Optional<Family.Best> weighed(Turn turn, Found found) {
        List<Rival> rivals = found.rivals();
        if (rivals.isEmpty() || others.outright(turn, found).isPresent()) return Optional.empty();
        return Optional.of(family.weigh(turn.question(), rivals, found.fit(ItemKind.OUT_OF_SCOPE)));
    }

    /** The sibling of a procedure whose distinguishing words the message has: "vợ em người Thái" after a wedding. */
    Optional<Procedure> sibling(Turn turn, Procedure of) {
        List<Procedure> marked = Found.of(turn.known(), of.shortName().text()).rivals().stream()
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

    /** The candidate procedures, for an officer. */
    List<Candidate> candidates(Turn turn) {
        return turn.matter().isEmpty() ? List.of() : Found.of(turn).candidates();
    }

    private Decision search(Turn turn, List<String> earlier) {
        Found found = Found.of(turn, earlier);
        return others.outright(turn, found).orElseGet(() -> {
            Decision decision = procedure(turn, found);
            return others.rather(turn, found, decision).orElse(decision);
        });
    }

    private Decision procedure(Turn turn, Found found) {
        List<Rival> rivals = found.rivals();
        if (rivals.isEmpty()) return others.strange(turn, found);
        Decision decision = family.judge(turn.question(), rivals, found.fit(ItemKind.OUT_OF_SCOPE));
        return decision instanceof Decision.Unknown ? others.strange(turn, found) : decision;
    }
}
