package vn.hoixa.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What speaks for and against the procedure that a question seems to be about. Each figure lies near 0 to 1, so that the weights
 * of {@link Confidence} can be compared.
 *
 * @param named how well question and name cover each other
 * @param asked how much of the question the name covers
 * @param alike how alike the question and its most alike name read
 * @param alikeLead how much more alike than the most alike other, from -{@value #NEAR} to {@value #NEAR}
 * @param heard how much it is spoken of in such words, rather than anything else that is known
 * @param heardLead how much more than any other, from -{@value #FAR} to {@value #FAR}
 * @param length how many words the question has, {@value #MANY_SAID} or more being 1
 * @param lead how far it leads in score before everything that is no sibling, at most {@value #FAR}
 * @param leadSibling the same before its nearest sibling
 * @param leadOpen the same before the nearest sibling that the question does not rule out
 * @param better how much better the name of another fits; negative where none does
 * @param more how much more of the question another name covers; negative where none does
 * @param first 1 where it is first by score, 0 where it took the place of a sibling
 * @param whole 1 where the question is a name of it, no more and no less, and of nothing else
 * @param facet 1 where something particular is asked of it
 * @param matter how many words say what it is about, {@value #MANY_WORDS} or more being 1
 * @param bare 1 where nothing is asked and nothing wanted: a topic, not a question
 * @param unsaid 1 where it is a special procedure and the question says nothing of what makes it special
 * @param commune 1 where a word belongs to what a commune does
 * @param elsewhere how near the nearest topic of others comes
 */
record Evidence(
        double named,
        double asked,
        double alike,
        double alikeLead,
        double heard,
        double heardLead,
        double length,
        double lead,
        double leadSibling,
        double leadOpen,
        double better,
        double more,
        double first,
        double whole,
        double facet,
        double matter,
        double bare,
        double unsaid,
        double commune,
        double elsewhere) {
    static final double FAR = 0.8;
    static final int MANY_WORDS = 6;
    static final int MANY_SAID = 20;
    static final double NEAR = 0.4;

    /** The figures of a part of a question: that it is short and asks nothing by itself says nothing against it. */
    Map<String, Double> asPart() {
        Map<String, Double> figures = figures();
        figures.put("facet", 1.0);
        figures.put("matter", 1.0);
        figures.put("length", 1.0);
        figures.put("bare", 0.0);
        return figures;
    }

    /** The figures by name, in their order. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("named", named);
        figures.put("asked", asked);
        figures.put("alike", alike);
        figures.put("alikeLead", alikeLead);
        figures.put("heard", heard);
        figures.put("heardLead", heardLead);
        figures.put("length", length);
        figures.put("lead", lead);
        figures.put("leadSibling", leadSibling);
        figures.put("leadOpen", leadOpen);
        figures.put("better", better);
        figures.put("more", more);
        figures.put("first", first);
        figures.put("whole", whole);
        figures.put("facet", facet);
        figures.put("matter", matter);
        figures.put("bare", bare);
        figures.put("unsaid", unsaid);
        figures.put("commune", commune);
        figures.put("elsewhere", elsewhere);
        return figures;
    }
}
