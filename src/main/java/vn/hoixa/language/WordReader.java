package vn.hoixa.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Tokenises a text with the analyzer, for code that looks at words without searching. Thread-safe. */
public final class WordReader {

    private final VietnameseAnalyzer analyzer;

    public WordReader(Lexicon lexicon) {
        this.analyzer = new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.WORDS);
    }

    /**
     * The first words of a text in order, in lower case, chat spellings and abbreviations expanded.
     *
     * @param limit how many at most
     */
    public List<String> words(String text, int limit) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("words", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (words.size() < limit && stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) words.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
