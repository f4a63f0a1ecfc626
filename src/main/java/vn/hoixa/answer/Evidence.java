package vn.hoixa.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Features for and against the best procedure of a question. Each value lies about between 0 and 1, so that the weights
 * of {@link Confidence} can be compared.
 */
record Evidence(Own own, Lead lead, Talk talk) {
    /** Cap of a lead in score or in {@code heard}. */
    private static final double FAR = 0.8;

    /** Cap of a lead in similarity. */
    private static final double NEAR = 0.4;

    /** Cap, either way, of another procedure's better fit. */
    private static final double MOST = 0.4;

    /**
     * How well the procedure fits, by itself.
     *
     * @param named how well question and name cover each other
     * @param asked how much of the question the name covers
     * @param alike similarity of the question and its most similar name
     * @param heard probability of the procedure among all known items, by the question's words ({@code Diction})
     * @param first whether it is first by score, and did not take the place of a sibling
     * @param whole whether the question is a name of it, no more and no less, and of nothing else
     * @param unsaid whether it is a special procedure and the question says nothing of what makes it special
     */
    record Own(double named, double asked, double alike, double heard, boolean first, boolean whole, boolean unsaid) {
        static Own of(Rival leader, boolean first, boolean whole) {
            return new Own(
                    leader.named(),
                    leader.asked(),
                    leader.alike(),
                    leader.heard(),
                    first,
                    whole,
                    leader.hit().unsaid());
        }
    }

    /**
     * How it compares with the other results.
     *
     * @param alike similarity minus that of the most similar other, from -{@value #NEAR} to {@value #NEAR}
     * @param heard probability minus the best of the others, from -{@value #FAR} to {@value #FAR}
     * @param stranger how far it leads in score before everything that is no sibling, at most {@value #FAR}
     * @param sibling the same before its nearest sibling
     * @param open the same before the nearest sibling that the question does not rule out
     * @param better how much better the name of another fits; negative where none does
     * @param more how much more of the question another name covers; negative where none does
     * @param elsewhere how near the nearest topic of others comes
     */
    record Lead(
            double alike,
            double heard,
            double stranger,
            double sibling,
            double open,
            double better,
            double more,
            double elsewhere) {
        /**
         * @param open those of the siblings that the question does not rule out
         * @param elsewhere the fit of the nearest topic of others
         */
        static Lead of(Rival leader, List<Rival> strangers, List<Rival> siblings, List<Rival> open, double elsewhere) {
            List<Rival> all =
                    Stream.concat(strangers.stream(), siblings.stream()).toList();
            return new Lead(
                    Math.max(-NEAR, ahead(NEAR, leader, all, Rival::alike)),
                    Math.max(-FAR, ahead(FAR, leader, all, Rival::heard)),
                    ahead(FAR, leader, strangers, Rival::score),
                    ahead(FAR, leader, siblings, Rival::score),
                    ahead(FAR, leader, open, Rival::score),
                    -Math.max(-MOST, ahead(MOST, leader, all, Rival::named)),
                    -Math.max(-MOST, ahead(MOST, leader, all, Rival::asked)),
                    Math.max(0, elsewhere - leader.named() + MOST));
        }

        private static double ahead(double most, Rival leader, List<Rival> others, ToDoubleFunction<Rival> by) {
            return others.stream()
                    .mapToDouble(other -> by.applyAsDouble(leader) - by.applyAsDouble(other))
                    .reduce(most, Math::min);
        }
    }

    /**
     * Features of the question itself.
     *
     * @param words how many it has
     * @param matter how many of them say what it is about
     * @param facet whether something particular is asked
     * @param bare whether nothing is asked and nothing wanted: a topic, not a question
     * @param commune whether a word belongs to what a commune does
     */
    record Talk(int words, int matter, boolean facet, boolean bare, boolean commune) {
        private static final int MANY_WORDS = 20;
        private static final int MUCH_MATTER = 6;

        private double length() {
            return share(words, MANY_WORDS);
        }

        private double ofMatter() {
            return share(matter, MUCH_MATTER);
        }

        private static double share(int words, int many) {
            return Math.min(words, many) / (double) many;
        }
    }

    /**
     * The features of a part of a question, without those that count against a short text that asks nothing by itself.
     */
    Map<String, Double> asPart() {
        Map<String, Double> figures = figures();
        figures.put("facet", 1.0);
        figures.put("matter", 1.0);
        figures.put("length", 1.0);
        figures.put("bare", 0.0);
        return figures;
    }

    /** The features by the names that {@link Confidence} has weights for, in their order. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("named", own.named());
        figures.put("asked", own.asked());
        figures.put("alike", own.alike());
        figures.put("alikeLead", lead.alike());
        figures.put("heard", own.heard());
        figures.put("heardLead", lead.heard());
        figures.put("length", talk.length());
        figures.put("lead", lead.stranger());
        figures.put("leadSibling", lead.sibling());
        figures.put("leadOpen", lead.open());
        figures.put("better", lead.better());
        figures.put("more", lead.more());
        figures.put("first", oneIf(own.first()));
        figures.put("whole", oneIf(own.whole()));
        figures.put("facet", oneIf(talk.facet()));
        figures.put("matter", talk.ofMatter());
        figures.put("bare", oneIf(talk.bare()));
        figures.put("unsaid", oneIf(own.unsaid()));
        figures.put("commune", oneIf(talk.commune()));
        figures.put("elsewhere", lead.elsewhere());
        return figures;
    }

    static double oneIf(boolean holds) {
        return holds ? 1 : 0;
    }
}
