package vn.hoixa.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoixa.intent.Utterance;
import vn.hoixa.language.Role;

/**
 * Weights of words for distinguishing the cases of one procedure, between 0 (all cases are asked with it equally often)
 * and 1 (only one is): one minus the normalised entropy of the cases given the word. A word of the procedure's own
 * names counts half, since a question has it anyway.
 */
final class CaseWords {
    /** Words that distinguish no cases. */
    private static final Set<String> EMPTY = Set.of(
            "duoc", "khong", "ko", "co", "thi", "sao", "phai", "la", "lam", "can", "cho", "toi", "em", "minh", "va",
            "gi", "nao", "roi", "ra", "den", "di", "o", "cai", "nay", "bi", "da", "cua", "a");

    private static final double OWN = 0.5;
    private static final double UNHEARD_OWN = 0.15;
    private static final double UNHEARD_MATTER = 0.5;
    private static final double UNHEARD_OTHER = 0.2;

    /** Least weight shared by question and case: less than one distinguishing word is chance. */
    private static final double LEAST_SHARED = 0.8;

    private final Map<String, Double> weights;
    private final Set<String> own;

    private CaseWords(Map<String, Double> weights, Set<String> own) {
        this.weights = weights;
        this.own = own;
    }

    /**
     * @param cases the words of every phrasing, for each case
     * @param own the words of all names of the procedure
     */
    static CaseWords of(List<List<Set<String>>> cases, Set<String> own) {
        var shares = new HashMap<String, double[]>();
        for (int one = 0; one < cases.size(); one++) {
            for (Set<String> ask : cases.get(one)) {
                for (String word : ask) {
                    shares.computeIfAbsent(word, _ -> new double[cases.size()])[one] +=
                            1.0 / cases.get(one).size();
                }
            }
        }
        var weights = new HashMap<String, Double>();
        shares.forEach((word, share) -> weights.put(word, telling(share) * (own.contains(word) ? OWN : 1)));
        return new CaseWords(Map.copyOf(weights), Set.copyOf(own));
    }

    /** @param share for each case, the share of its phrasings that contain the word */
    private static double telling(double[] share) {
        if (share.length == 1) return 1;
        double all = Arrays.stream(share).sum();
        double entropy = Arrays.stream(share)
                .filter(each -> each > 0)
                .map(each -> -each / all * Math.log(each / all))
                .sum();
        return Math.max(0, 1 - entropy / Math.log(share.length));
    }

    static Set<String> of(Utterance text) {
        var words = new HashSet<>(text.bare());
        words.removeAll(EMPTY);
        return Set.copyOf(words);
    }

    /** The words of a question with their weights; words that occur in no case count against every case. */
    Map<String, Double> weighed(Utterance question) {
        var weighed = new HashMap<String, Double>();
        for (int at = 0; at < question.size(); at++) {
            String word = question.bare().get(at);
            if (!EMPTY.contains(word))
                weighed.put(word, weight(word, question.roles().get(at)));
        }
        return weighed;
    }

    /** Similarity from 0 to 1: twice the shared weight over the sum of both weights. */
    double likeness(Set<String> ask, Map<String, Double> question) {
        double shared = sum(ask.stream().filter(question::containsKey).collect(Collectors.toSet()));
        double all =
                sum(ask) + question.values().stream().mapToDouble(each -> each).sum();
        return shared < LEAST_SHARED ? 0 : 2 * shared / all;
    }

    private double sum(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }

    private double weight(String word, Role role) {
        if (weights.containsKey(word)) return weights.get(word);
        if (role == Role.FILLER) return 0;
        if (own.contains(word)) return role == Role.MATTER ? UNHEARD_OWN : 0;
        return role == Role.MATTER ? UNHEARD_MATTER : UNHEARD_OTHER;
    }
}
