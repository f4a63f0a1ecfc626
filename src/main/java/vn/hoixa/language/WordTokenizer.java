package vn.hoixa.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Cuts text into syllables, numbers and the codes that officials write: {@code 1.001193}, {@code 10.000},
 * {@code 142/2026/NĐ-CP}, {@code CT01}. One automaton, longest match from each place, linear in the text.
 */
final class WordTokenizer {

    private static final int LIMIT = 100_000;
    private static final Automaton WORDS = words();

    private WordTokenizer() {}

    static Tokenizer create() {
        return new SimplePatternTokenizer(WORDS);
    }

    private static Automaton words() {
        Automaton digits = Operations.repeat(Automata.makeCharRange('0', '9'), 1);
        Automaton letter = ranges(Character::isLetterOrDigit);
        Automaton mark = ranges(c -> Character.getType(c) == Character.NON_SPACING_MARK);
        Automaton word =
                Operations.concatenate(List.of(letter, Operations.repeat(Operations.union(List.of(letter, mark)))));
        Automaton dotted = Operations.concatenate(List.of(
                digits, Operations.repeat(Operations.concatenate(List.of(Automata.makeChar('.'), digits)), 1)));
        Automaton issuer = Operations.concatenate(
                List.of(word, Operations.repeat(Operations.concatenate(List.of(Automata.makeChar('-'), word)))));
        Automaton law =
                Operations.concatenate(List.of(digits, Automata.makeChar('/'), digits, Automata.makeChar('/'), issuer));
        Automaton lawWithoutYear = Operations.concatenate(List.of(digits, Automata.makeChar('/'), letter, issuer));
        Automaton pair = Operations.concatenate(List.of(digits, Automata.makeChar('/'), digits));
        return Operations.determinize(Operations.union(List.of(word, dotted, law, lawWithoutYear, pair)), LIMIT);
    }

    private static Automaton ranges(IntPredicate wanted) {
        List<Automaton> ranges = new ArrayList<>();
        int from = -1;
        for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
            boolean inside = c <= Character.MAX_CODE_POINT && wanted.test(c);
            if (inside && from < 0) from = c;
            if (!inside && from >= 0) {
                ranges.add(Automata.makeCharRange(from, c - 1));
                from = -1;
            }
        }
        return Operations.determinize(Operations.union(ranges), LIMIT);
    }
}
