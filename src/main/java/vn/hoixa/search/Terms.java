package vn.hoixa.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * The terms of a text, analysed once and indexed in as many fields as needed. Positions are not stored, since pairs are
 * terms.
 */
final class Terms {

    private static final FieldType FREQUENCIES = frequencies();

    private Terms() {}

    private static FieldType frequencies() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static List<String> of(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    static Field field(String name, List<String> terms) {
        return new Field(name, new Analysed(terms), FREQUENCIES);
    }

    /** A token stream of already analysed terms. */
    private static final class Analysed extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<String> terms;
        private Iterator<String> left;

        Analysed(List<String> terms) {
            this.terms = terms;
            this.left = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) return false;
            clearAttributes();
            String next = left.next();
            term.append(next);
            step.setPositionIncrement(isExtra(next) ? 0 : 1);
            return true;
        }

        /** Pairs and words with diacritics share the position of a folded word and do not lengthen a text. */
        private static boolean isExtra(String term) {
            for (int i = 0; i < term.length(); i++) {
                if (term.charAt(i) == '_' || term.charAt(i) > 127) return true;
            }
            return false;
        }

        @Override
        public void reset() {
            left = terms.iterator();
        }
    }
}
