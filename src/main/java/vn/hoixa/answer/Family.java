package vn.hoixa.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hoixa.intent.Utterance;
import vn.hoixa.knowledge.Procedure;

/**
 * Weighs the procedures found for a question against each other. Siblings are told apart by what the question says of them
 * ({@link Contrast}), the others by the score; what is still open is asked back.
 */
final class Family {
    /** How much of the leader's fit another must have to be a rival at all. */
    private static final double RIVAL = 0.6;

    /** How much of the leader's fit an indistinguishable sibling must have to leave the question open. */
    private static final double LEVEL = 0.8;

    /** How much less of the question a plain sibling may cover and still take the special one's place. */
    private static final double SHORT_OF = 0.05;

    /** The share of a question, or of another's fit, that counts as all of it. */
    private static final double WHOLE = 0.97;

    /** A lead in score that says nothing between two equal names. */
    private static final double NEXT_TO = 0.2;

    /** How much better another name has to fit to put the leader in doubt. */
    private static final double CLEARLY = 0.1;

    /** The largest lead that counts, in score. */
    private static final double LEAD = 0.8;

    private final Contrast contrast;
    private final Thresholds thresholds;

    Family(Contrast contrast, Thresholds thresholds) {
        this.contrast = contrast;
        this.thresholds = thresholds;
    }

    boolean areSiblings(Procedure first, Procedure second) {
        return contrast.areSiblings(first, second);
    }

    private enum Standing {
        SETTLED,
        OPEN
    }

    /** @param found best first, not empty */
    Decision judge(Utterance question, List<Rival> found) {
        Set<String> said = contrast.said(question);
        Rival leader = found.getFirst();
        Standing standing = isGeneric(found) ? Standing.OPEN : Standing.SETTLED;
        List<Rival> strangers = new ArrayList<>();
        for (Rival rival : contenders(found)) {
            if (fitsBetter(rival, leader)) standing = Standing.OPEN;
            if (!contrast.areSiblings(leader.procedure(), rival.procedure())) {
                strangers.add(rival);
                continue;
            }
            var verdict = contrast.between(question, said, leader.procedure(), rival.procedure());
            if (takesPlace(verdict, leader, rival)) {
                leader = rival;
            } else if (staysOpen(verdict, leader, rival)) {
                standing = Standing.OPEN;
            }
        }
        return decide(found, leader, standing, strangers);
    }

    private static boolean takesPlace(Contrast.Verdict verdict, Rival leader, Rival rival) {
        return switch (verdict) {
            case SECOND_SAID -> rival.asked() > leader.asked();
            case SECOND_PLAIN -> fits(rival, leader, LEVEL) && rival.asked() >= leader.asked() - SHORT_OF;
            case FIRST_SAID, FIRST_PLAIN, OPEN -> false;
        };
    }

    private static boolean staysOpen(Contrast.Verdict verdict, Rival leader, Rival rival) {
        return switch (verdict) {
            case FIRST_PLAIN -> false;
            case FIRST_SAID ->
                fits(rival, leader, WHOLE)
                        && rival.asked() >= leader.asked()
                        && rival.score() > leader.score() - NEXT_TO;
            case SECOND_PLAIN -> true;
            case SECOND_SAID, OPEN -> fits(rival, leader, LEVEL);
        };
    }

    private static boolean fits(Rival rival, Rival leader, double share) {
        return rival.named() >= leader.named() * share;
    }

    /** The score prefers the leader, the names do not. */
    private static boolean fitsBetter(Rival rival, Rival leader) {
        boolean byName = rival.named() > leader.named() + CLEARLY;
        boolean bySubject = rival.asked() > leader.asked() + CLEARLY && rival.named() > leader.named() - CLEARLY;
        return byName || bySubject;
    }

    /** Everything asked is in many names, and the leader's says much more: nobody has said which. */
    private static boolean isGeneric(List<Rival> found) {
        Rival leader = found.getFirst();
        long whole = found.stream().filter(rival -> rival.asked() >= WHOLE).count();
        return leader.named() < LEVEL && leader.asked() >= WHOLE && whole > 2;
    }

    private List<Rival> contenders(List<Rival> found) {
        Rival best = found.getFirst();
        return found.stream()
                .skip(1)
                .filter(rival -> rival.score() >= best.score() - thresholds.window())
                .filter(rival -> rival.named() >= best.named() * RIVAL)
                .toList();
    }

    private Decision decide(List<Rival> found, Rival leader, Standing standing, List<Rival> strangers) {
        double next = strangers.stream().mapToDouble(Rival::score).max().orElse(0);
        double confidence = leader.named() + thresholds.lead() * Math.min(LEAD, leader.score() - next);
        List<Procedure> offered = offered(found, leader);
        if (confidence < thresholds.askable()) return new Decision.Unknown(List.of());
        boolean fits = leader.named() >= thresholds.named() && confidence >= thresholds.certain();
        if (standing == Standing.SETTLED && fits) {
            return new Decision.Certain(leader.procedure(), offered.subList(1, offered.size()), leader.named());
        }
        return offered.size() > 1 ? new Decision.Between(offered) : new Decision.Unknown(List.of());
    }

    private List<Procedure> offered(List<Rival> found, Rival leader) {
        List<Procedure> offered = new ArrayList<>(List.of(leader.procedure()));
        if (!leader.equals(found.getFirst())) offered.add(found.getFirst().procedure());
        contenders(found).stream()
                .map(Rival::procedure)
                .filter(procedure -> !offered.contains(procedure))
                .forEach(offered::add);
        return offered;
    }
}
