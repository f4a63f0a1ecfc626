package vn.hoixa.language;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Token filter that normalises each lower-case syllable: placement of the tone mark, i or y, leftover Telex and VNI
 * keys.
 */
final class SyllableFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final WordForms forms;

    SyllableFilter(TokenStream input, WordForms forms) {
        super(input);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        if (term.length() > 12) return true;
        String word = term.toString();
        String spelt = forms.of(word).spelt();
        if (!spelt.equals(word)) term.setEmpty().append(spelt);
        return true;
    }

    static String spelt(String word) {
        return KeyRemains.read(word)
                .or(() -> Syllable.parse(word).map(Syllable::text))
                .orElse(word);
    }
}
