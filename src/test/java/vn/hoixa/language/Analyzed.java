package vn.hoixa.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** What an analyzer makes of a text, with the contract of a token stream checked on the way. */
record Analyzed(String text, List<Token> tokens) {

    record Token(String term, int start, int end, int step) {
        @Override
        public String toString() {
            return term + "[" + start + "," + end + "]";
        }
    }

    static Analyzed by(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = stream.addAttribute(PositionLengthAttribute.class);
            stream.reset();
            int lastStart = 0;
            while (stream.incrementToken()) {
                Token token = new Token(
                        term.toString(), offsets.startOffset(), offsets.endOffset(), step.getPositionIncrement());
                check(!token.term().isEmpty(), text, "an empty term");
                check(lastStart <= token.start(), text, "offsets go back at " + token);
                check(
                        token.start() <= token.end() && token.end() <= text.length(),
                        text,
                        "offsets outside at " + token);
                check(token.step() >= (tokens.isEmpty() ? 1 : 0), text, "a position before the first at " + token);
                check(length.getPositionLength() >= 1, text, "no length at " + token);
                lastStart = token.start();
                tokens.add(token);
            }
            stream.end();
            check(offsets.endOffset() == text.length(), text, "the end is at " + offsets.endOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Analyzed(text, List.copyOf(tokens));
    }

    List<String> terms() {
        return tokens.stream().map(Token::term).toList();
    }

    String line() {
        return String.join(" ", terms());
    }

    private static void check(boolean holds, String text, String what) {
        if (!holds) throw new AssertionError(what + " in ‹" + text + "›");
    }
}
