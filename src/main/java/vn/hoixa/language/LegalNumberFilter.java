package vn.hoixa.language;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Token filter that adds to a legal document's number (142/2026/nđ-cp) the short form people cite (142/2026), at the
 * same position.
 */
final class LegalNumberFilter extends TokenFilter {

    static final String TYPE = "number";
    private static final Pattern LAW = Pattern.compile("(\\d+/\\d{4})/.+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private String shortForm = "";
    private State whole = captureState();

    LegalNumberFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!shortForm.isEmpty()) return emitShortForm();
        if (!input.incrementToken()) return false;
        if (term.length() == 0 || !isNumber(term.charAt(0))) return true;
        type.setType(TYPE);
        Matcher law = LAW.matcher(term);
        if (law.matches()) {
            shortForm = law.group(1);
            whole = captureState();
        }
        return true;
    }

    private boolean emitShortForm() {
        restoreState(whole);
        term.setEmpty().append(shortForm);
        step.setPositionIncrement(0);
        shortForm = "";
        return true;
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        shortForm = "";
    }
}
