package vn.hoixa.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.hoixa.language.Equivalent;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Role;

/**
 * A question prepared for comparison with many names, in both directions: the share of the name that the question
 * contains, and the share of the question that the name covers.
 *
 * <p>A search compares a question with some thousand names, so each word of the vocabulary carries bits: which words of
 * the question's subject it matches, and which words of synonyms. One pass over a name gathers both. A question has at
 * most {@value #BITS} of each; later ones are left out.
 */
final class Comparison {

    private static final int BITS = 64;

    /**
     * @param name share of the name that the question contains
     * @param question share of the question that the name covers
     * @param covered the bits of the words that make up that share
     * @param both their harmonic mean, the name's share counting {@link SearchWeights#balance} times
     */
    record Fit(String text, double name, double question, long covered, double both) {
        static final Fit NONE = new Fit("", 0, 0, 0, 0);
    }

    /** @param needed bits of the synonyms of which all have to be present */
    private record Matter(double telling, long own, List<Long> readings) {}

    private final ReadQuestion question;
    private final NameVocabulary vocabulary;
    private final SearchWeights weights;
    private final double[] present;
    /** The spelling of each word in the question, where it is written with diacritics. */
    private final int[] spelt;

    private final long[] own;
    private final long[] other;
    private final BitSet pairs;
    private final List<Matter> matter = new ArrayList<>();
    private int otherBits;

    Comparison(ReadQuestion question, NameVocabulary vocabulary, Lexicon lexicon, SearchWeights weights) {
        this.question = question;
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.present = new double[vocabulary.size()];
        this.spelt = spelt(question, vocabulary);
        this.own = new long[vocabulary.size()];
        this.other = new long[vocabulary.size()];
        this.pairs = new BitSet(vocabulary.pairs());
        question.present().forEach((word, sure) -> {
            int id = vocabulary.word(word);
            if (id >= 0) present[id] = sure;
        });
        for (String term : question.terms().keySet()) {
            int id = vocabulary.pair(term);
            if (id >= 0) pairs.set(id);
        }
        List<Reading> readings = new ArrayList<>();
        for (Equivalent each : question.equivalents()) {
            readings.add(new Reading(each.from(), each.to(), bits(each, lexicon)));
        }
        for (int i = 0; i < question.bare().size() && matter.size() < BITS; i++) {
            if (question.roles().get(i) == Role.MATTER) addMatter(i, readings);
        }
    }

    private static int[] spelt(ReadQuestion question, NameVocabulary vocabulary) {
        int[] spelt = new int[vocabulary.size()];
        for (int i = 0; i < question.words().size(); i++) {
            int id = vocabulary.word(question.bare().get(i));
            if (id >= 0 && !question.words().get(i).equals(question.bare().get(i))) {
                spelt[id] = vocabulary.spelling(question.words().get(i));
            }
        }
        return spelt;
    }

    /** Whether two words differ in their diacritics: "thuốc" is not "thuộc". */
    private boolean isOther(int word, int written) {
        int typed = spelt[word];
        return typed != NameVocabulary.UNMARKED && written != NameVocabulary.UNMARKED && typed != written;
    }

    ReadQuestion question() {
        return question;
    }

    /** @param bits 0 when the synonym cannot be matched */
    private record Reading(int from, int to, long bits) {}

    private void addMatter(int at, List<Reading> readings) {
        String word = question.bare().get(at);
        int id = vocabulary.word(word);
        long bit = 1L << matter.size();
        if (id >= 0) own[id] |= bit;
        List<Long> fitting = readings.stream()
                .filter(reading -> reading.from() <= at && at < reading.to() && reading.bits() != 0)
                .map(Reading::bits)
                .toList();
        double telling = vocabulary.telling(word) * question.stress().get(at);
        matter.add(new Matter(telling, bit, fitting));
    }

    private long bits(Equivalent reading, Lexicon lexicon) {
        long bits = 0;
        for (String word : reading.means()) {
            int id = vocabulary.word(lexicon.bare(word));
            if (id < 0 || other[id] == 0 && otherBits == BITS) return 0;
            if (other[id] == 0) other[id] = 1L << otherBits++;
            bits |= other[id];
        }
        return bits;
    }

    Fit best(Iterable<ItemName> names) {
        Fit best = Fit.NONE;
        for (ItemName name : names) {
            Fit fit = with(name);
            if (fit.both() > best.both()) best = fit;
        }
        return best;
    }

    Fit with(ItemName name) {
        double whole = 0;
        double said = 0;
        long ownBits = 0;
        long readingBits = 0;
        for (int i = 0; i < name.words().length; i++) {
            int word = name.words()[i];
            whole += name.telling()[i];
            if (isOther(word, name.spellings()[i])) {
                said += name.telling()[i] * present[word] * weights.otherMarks();
                continue;
            }
            said += name.telling()[i] * present[word];
            ownBits |= own[word];
            readingBits |= other[word];
        }
        double words = whole == 0 ? 0 : said / whole;
        double covered =
                name.pairs().length == 0 ? words : (1 - weights.pairs()) * words + weights.pairs() * pairsSaid(name);
        long met = met(ownBits, readingBits);
        double question = share(met);
        return new Fit(name.text(), covered, question, met, mean(covered, question));
    }

    private double mean(double name, double question) {
        if (name == 0 || question == 0) return 0;
        return (1 + weights.balance()) / (weights.balance() / name + 1 / question);
    }

    private double pairsSaid(ItemName name) {
        double whole = 0;
        double said = 0;
        for (int i = 0; i < name.pairs().length; i++) {
            whole += name.pairTelling()[i];
            if (pairs.get(name.pairs()[i])) said += name.pairTelling()[i];
        }
        return said / whole;
    }

    /** The bits of the question's words that a name covers, directly or by synonyms. */
    private long met(long ownBits, long readingBits) {
        long met = 0;
        for (Matter each : matter) {
            if ((ownBits & each.own()) != 0 || reads(each, readingBits)) met |= each.own();
        }
        return met;
    }

    private double share(long met) {
        double whole = 0;
        double covered = 0;
        for (Matter each : matter) {
            whole += each.telling();
            if ((met & each.own()) != 0) covered += each.telling();
        }
        return whole == 0 ? 0 : covered / whole;
    }

    private static boolean reads(Matter matter, long readingBits) {
        for (long needed : matter.readings()) {
            if ((readingBits & needed) == needed) return true;
        }
        return false;
    }

    /** The certainty with which the question contains or implies each folded word. */
    Map<String, Double> present() {
        return question.present();
    }
}
