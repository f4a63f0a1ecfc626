package vn.hoixa.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Reads a text into the analyzer's words, for whoever looks at words without searching. Safe for many threads. */
public final class WordReader {

    private final VietnameseAnalyzer analyzer;

    public WordReader(Lexicon lexicon) {
        this.analyzer = new VietnameseAnalyzer(lexicon, VietnameseAnalyzer.Form.WORDS);
    }

    /**
     * The first words of a text, lower case, chat spellings and abbreviations written out, in the order they stand.
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
