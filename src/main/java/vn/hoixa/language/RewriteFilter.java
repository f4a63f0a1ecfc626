package vn.hoixa.language;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Token filter that replaces chat spellings, abbreviations and dialect words by full words; each new word carries the
 * offsets of what it replaces, so that highlighting marks what was typed.
 *
 * <p>The meaning of an abbreviation depends on the words on both sides, so the filter reads the whole text before it
 * emits the first word. Texts here are questions and procedures, at most some thousand words.
 */
final class RewriteFilter extends TokenFilter {

    private record Word(String term, int start, int end, String type, int step) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Lexicon lexicon;
    private final Deque<Word> ready = new ArrayDeque<>();
    private boolean read;

    RewriteFilter(TokenStream input, Lexicon lexicon) {
        super(input);
        this.lexicon = lexicon;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!read) rewriteAll();
        Word next = ready.poll();
        if (next == null) return false;
        clearAttributes();
        term.append(next.term());
        offsets.setOffset(next.start(), next.end());
        type.setType(next.type());
        step.setPositionIncrement(next.step());
        return true;
    }

    private void rewriteAll() throws IOException {
        read = true;
        List<Word> words = new ArrayList<>();
        while (input.incrementToken()) {
            words.add(new Word(
                    term.toString(),
                    offsets.startOffset(),
                    offsets.endOffset(),
                    type.type(),
                    step.getPositionIncrement()));
        }
        int at = 0;
        for (var match : lexicon.rewritings(words.stream().map(Word::term).toList())) {
            ready.addAll(words.subList(at, match.from()));
            int start = words.get(match.from()).start();
            int end = words.get(match.to() - 1).end();
            for (String word : match.value().means())
                ready.add(new Word(word, start, end, TypeAttribute.DEFAULT_TYPE, 1));
            at = match.to();
        }
        ready.addAll(words.subList(at, words.size()));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ready.clear();
        read = false;
    }
}
