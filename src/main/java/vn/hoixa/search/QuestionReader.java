package vn.hoixa.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.hoixa.language.Equivalent;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.Role;
import vn.hoixa.language.VietnameseAnalyzer;

/** Parses a question: its words, their roles, their official equivalents, and the weighted search terms. */
final class QuestionReader {

    private static final char JOINT = '_';
    private static final int LONGEST_QUESTION = 120;
    private static final int LAST_PLAIN_LETTER = 127;

    private final Lexicon lexicon;
    private final SearchWeights weights;
    private final VietnameseAnalyzer analyzer;

    QuestionReader(Lexicon lexicon, SearchWeights weights) {
        this.lexicon = lexicon;
        this.weights = weights;
        this.analyzer = new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.WORDS);
    }

    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("question", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken() && words.size() < LONGEST_QUESTION) {
                if (step.getPositionIncrement() > 0) words.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    String bare(String word) {
        return lexicon.bare(word);
    }

    Set<String> actsOfName(String name) {
        return lexicon.actsOfName(words(name));
    }

    Set<String> actsOfQuestion(String name) {
        return lexicon.actsOfQuestion(words(name));
    }

    List<Role> roles(List<String> words) {
        return lexicon.roles(words);
    }

    /** Corrects mistyped words, by their position in the folded words of a question. */
    interface Guesser {
        Map<Integer, Spelling.Guess> guess(List<String> bare);
    }

    /** Restores diacritics. */
    interface Restorer {
        List<String> restore(List<String> words);
    }

    ReadQuestion read(String question, Guesser guesser, Restorer restorer) {
        List<String> typed = words(question);
        Map<Integer, Spelling.Guess> guesses =
                guesser.guess(typed.stream().map(this::bare).toList());
        if (weights.mended() == 0) guesses.values().removeIf(Spelling.Guess::replaces);
        List<String> words = new ArrayList<>(typed);
        guesses.forEach((at, guess) -> {
            if (guess.replaces()) words.set(at, guess.word());
        });
        List<String> bare = words.stream().map(this::bare).toList();
        boolean unmarked = weights.restored() > 0 && isTypedBare(question);
        List<String> read = unmarked ? restorer.restore(words) : words;
        List<Role> roles = unmarked ? lexicon.rolesOfRestored(read) : lexicon.roles(words);
        List<Double> stress = Stress.of(bare, roles, weights.aside());
        List<Equivalent> equivalents = (unmarked ? lexicon.equivalentsOfRestored(read) : lexicon.equivalents(words))
                .stream()
                        .map(other -> other.times(stress.get(other.from()) * (unmarked ? weights.restored() : 1)))
                        .toList();
        Map<String, Double> terms = new LinkedHashMap<>();
        Map<String, Double> present = new LinkedHashMap<>();
        addWords(words, bare, weigh(roles, stress, equivalents, guesses), terms);
        for (int i = 0; i < bare.size(); i++) present.merge(bare.get(i), stress.get(i), Math::max);
        equivalents.forEach(other -> addEquivalent(other, terms, present));
        guesses.values().stream()
                .filter(guess -> !guess.replaces())
                .forEach(guess -> addGuess(bare, guess, terms, present));
        Set<String> acts = unmarked ? lexicon.actsOfRestored(read) : lexicon.actsOfQuestion(words);
        Set<String> silent = lexicon.silentFields(readings(bare, equivalents, guesses));
        return new ReadQuestion(
                words,
                bare,
                new ArrayList<>(),
                roles,
                stress,
                Polarity.of(bare, roles),
                equivalents,
                acts,
                terms,
                present,
                silent);
    }

    /** Whether fewer than one word in five has diacritics. */
    private static boolean isTypedBare(String question) {
        String[] typed = question.strip().split("\\s+");
        long marked = Arrays.stream(typed)
                .filter(word -> word.chars().anyMatch(c -> c > LAST_PLAIN_LETTER))
                .count();
        return marked * 5 < typed.length;
    }

    private double[] weigh(
            List<Role> roles, List<Double> stress, List<Equivalent> equivalents, Map<Integer, Spelling.Guess> guesses) {
        double[] weight = new double[roles.size()];
        for (int i = 0; i < weight.length; i++) weight[i] = weightOf(roles.get(i)) * stress.get(i);
        for (Equivalent other : equivalents) {
            double kept = 1 - other.weight() * (1 - weights.explained());
            for (int i = other.from(); i < other.to(); i++) weight[i] = Math.min(weight[i], kept);
        }
        guesses.values().stream()
                .filter(Spelling.Guess::replaces)
                .forEach(guess -> weight[guess.at()] *= guess.sure() * weights.mended());
        return weight;
    }

    private List<List<String>> readings(
            List<String> bare, List<Equivalent> equivalents, Map<Integer, Spelling.Guess> guesses) {
        List<List<String>> readings = new ArrayList<>();
        readings.add(bare);
        equivalents.forEach(
                other -> readings.add(other.means().stream().map(this::bare).toList()));
        guesses.forEach((at, guess) -> {
            List<String> corrected = new ArrayList<>(bare);
            corrected.set(at, bare(guess.word()));
            readings.add(corrected);
        });
        return readings;
    }

    private void addWords(List<String> words, List<String> bare, double[] weight, Map<String, Double> terms) {
        for (int i = 0; i < bare.size(); i++) {
            terms.merge(bare.get(i), weight[i], Math::max);
            if (!words.get(i).equals(bare.get(i))) {
                terms.merge(words.get(i), weight[i] * weights.marked(), Math::max);
            }
            if (i > 0) {
                double both = weights.pair() * Math.sqrt(weight[i - 1] * weight[i]);
                terms.merge(bare.get(i - 1) + JOINT + bare.get(i), both, Math::max);
            }
        }
    }

    private void addEquivalent(Equivalent other, Map<String, Double> terms, Map<String, Double> present) {
        String before = "";
        for (String word : other.means()) {
            String folded = bare(word);
            terms.merge(folded, other.weight(), Math::max);
            present.merge(folded, other.weight(), Math::max);
            if (!before.isEmpty()) terms.merge(before + JOINT + folded, other.weight() * weights.pair(), Math::max);
            before = folded;
        }
    }

    private void addGuess(
            List<String> bare, Spelling.Guess guess, Map<String, Double> terms, Map<String, Double> present) {
        double sure = guess.sure() * weights.slip();
        String word = bare(guess.word());
        terms.merge(word, sure, Math::max);
        present.merge(word, guess.sure(), Math::max);
        double both = sure * weights.pair();
        if (guess.at() > 0) terms.merge(bare.get(guess.at() - 1) + JOINT + word, both, Math::max);
        if (guess.at() + 1 < bare.size()) terms.merge(word + JOINT + bare.get(guess.at() + 1), both, Math::max);
    }

    private double weightOf(Role role) {
        return switch (role) {
            case MATTER -> 1.0;
            case PERSON -> weights.person();
            case ASKED -> weights.asked();
            case FILLER -> weights.filler();
        };
    }
}
