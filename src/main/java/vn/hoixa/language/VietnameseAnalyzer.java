package vn.hoixa.language;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;

/**
 * The analyzer of both indexed texts and questions, so that "đk ks cho bé", "dang ky khai sinh cho be" and "Đăng ký
 * khai sinh cho bé" become the same words.
 *
 * <pre>
 * text → no invisible characters, Đ for Ð → NFC → words and codes → lower case → decree numbers in both forms
 *      → one spelling per syllable (hoà, kí, ddawng, dang5) → full words (đk, cccd, má) → folded + marked + pairs
 * </pre>
 *
 * Offsets always point into the text as it was typed. {@link Form#WORDS} omits the last step: words with their
 * diacritics, one token per position, for code that looks at neighbouring words (synonyms, question words).
 */
public final class VietnameseAnalyzer extends Analyzer {

    /** How many steps of the chain are applied. */
    public enum Form {
        /** Words with diacritics, one per position. */
        WORDS,
        /** Terms for indexing and searching: folded words, words with diacritics, pairs. */
        TERMS
    }

    private static final int LONGEST_WORD = 64;
    private static final NormalizeCharMap LOOKALIKES = lookalikes();

    private final Lexicon lexicon;
    private final Form form;

    public VietnameseAnalyzer(Lexicon lexicon, Form form) {
        this.lexicon = lexicon;
        this.form = form;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new ICUNormalizer2CharFilter(new MappingCharFilter(LOOKALIKES, reader), Normalizer2.getNFCInstance());
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new WordTokenizer();
        TokenStream chain = new LengthFilter(words, 1, LONGEST_WORD);
        chain = new LowerCaseFilter(chain);
        chain = new LegalNumberFilter(chain);
        chain = new SyllableFilter(chain, lexicon.forms());
        chain = new RewriteFilter(chain, lexicon);
        return new TokenStreamComponents(
                words,
                switch (form) {
                    case WORDS -> chain;
                    case TERMS -> new PairFilter(chain, lexicon.forms());
                });
    }

    private static NormalizeCharMap lookalikes() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        map.add("Ð", "Đ");
        map.add("ð", "đ");
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = String.valueOf(c);
            if (Vietnamese.INVISIBLE.matcher(text).matches()) map.add(text, "");
        }
        return map.build();
    }
}
