package vn.hoixa.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoixa.language.Equivalent;
import vn.hoixa.language.Role;

/**
 * A question taken apart for searching.
 *
 * @param words its words with diacritics, spelt out
 * @param bare the same folded
 * @param told the words of what was said before, folded
 * @param roles what each word does
 * @param stress how much each word carries the question, 0 to 1: less in a side clause
 * @param polarity what it says and denies
 * @param equivalents what officials call the things it names
 * @param acts what it wants done, where it says so
 * @param terms index terms and their weights
 * @param present folded words that the question says or means, and how surely, 0 to 1
 * @param silentFields fields of administration, folded, that the question does not speak of
 */
record ReadQuestion(
        List<String> words,
        List<String> bare,
        List<String> told,
        List<Role> roles,
        List<Double> stress,
        Polarity polarity,
        List<Equivalent> equivalents,
        Set<String> acts,
        Map<String, Double> terms,
        Map<String, Double> present,
        Set<String> silentFields) {}
