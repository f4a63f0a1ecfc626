package vn.hoixa.language;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Token filter that emits each word folded to ASCII ({@code khai}), with its diacritics if it has any ({@code mất}),
 * and joined with the next word ({@code khai_sinh}); all three at the word's position.
 *
 * <p>Folded words and pairs find the same things whether or not the question has diacritics; the word with diacritics
 * is an additional match for questions with diacritics. Most Vietnamese words are two syllables, which is what the
 * pairs are for: they cross commas on purpose ("cha, mẹ, con"), because official titles separate by commas what people
 * say together.
 */
final class PairFilter extends TokenFilter {

    static final String FOLDED = "folded";
    static final String MARKED = "marked";
    static final String PAIR = "pair";
    static final char JOINT = '_';

    private record Word(String term, int start, int end, String type, int step) {}

    private record Token(String term, int start, int end, String type, int step, int length) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final Deque<Word> ahead = new ArrayDeque<>();
    private final Deque<Token> ready = new ArrayDeque<>();

    private final WordForms forms;

    PairFilter(TokenStream input, WordForms forms) {
        super(input);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (ready.isEmpty()) readPlace();
        Token next = ready.poll();
        if (next == null) return false;
        clearAttributes();
        term.append(next.term());
        offsets.setOffset(next.start(), next.end());
        type.setType(next.type());
        step.setPositionIncrement(next.step());
        length.setPositionLength(next.length());
        return true;
    }

    private void readPlace() throws IOException {
        Word word = peek() ? ahead.poll() : null;
        if (word == null) return;
        boolean number = word.type().equals(LegalNumberFilter.TYPE);
        String folded = forms.of(word.term()).bare();
        emit(word, folded, number ? LegalNumberFilter.TYPE : FOLDED, word.step());
        if (!folded.equals(word.term()) && !number) emit(word, word.term(), MARKED, 0);
        while (peek() && ahead.getFirst().step() == 0) {
            Word other = ahead.removeFirst();
            emit(other, forms.of(other.term()).bare(), other.type(), 0);
        }
        if (!peek()) return;
        Word following = ahead.getFirst();
        String pair = folded + JOINT + forms.of(following.term()).bare();
        ready.add(new Token(pair, word.start(), Math.max(word.end(), following.end()), PAIR, 0, 2));
    }

    private void emit(Word word, String text, String kind, int places) {
        ready.add(new Token(text, word.start(), word.end(), kind, places, 1));
    }

    /** Reads one word ahead; false at the end of the text. */
    private boolean peek() throws IOException {
        if (!ahead.isEmpty()) return true;
        if (!input.incrementToken()) return false;
        ahead.add(new Word(
                term.toString(), offsets.startOffset(), offsets.endOffset(), type.type(), step.getPositionIncrement()));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead.clear();
        ready.clear();
    }
}
