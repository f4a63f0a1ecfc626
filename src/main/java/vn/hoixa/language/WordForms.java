package vn.hoixa.language;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cache of the normalised spelling and bare form of each word: Vietnamese has some thousand syllables, which occur
 * again and again. Bounded, because the number of words that people type is not.
 */
final class WordForms {

    private static final int MOST = 20_000;

    record Form(String spelt, String bare) {}

    private final Map<String, Form> known = new ConcurrentHashMap<>();
    private final Set<String> kept;

    /** @param kept words that look like leftover keys but are real words (gas, bar) */
    WordForms(Set<String> kept) {
        this.kept = kept;
    }

    /** @param word lower case, NFC */
    Form of(String word) {
        Form form = known.get(word);
        if (form != null) return form;
        Form made = make(word);
        if (known.size() < MOST) known.put(word, made);
        return made;
    }

    private Form make(String word) {
        String spelt = kept.contains(word) ? word : SyllableFilter.spelt(word);
        return new Form(spelt, Letters.bare(spelt));
    }
}
