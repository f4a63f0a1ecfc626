package vn.hoixa.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoixa.language.Equivalent;
import vn.hoixa.language.Role;

/**
 * A question parsed for searching.
 *
 * @param words its words with diacritics, abbreviations expanded
 * @param bare the same folded
 * @param told the words of earlier messages, folded
 * @param roles the role of each word
 * @param stress weight of each word, 0 to 1: less in a side clause
 * @param polarity words that it affirms and denies
 * @param equivalents official equivalents of its words
 * @param acts the acts that it wants, where it names any
 * @param terms index terms and their weights
 * @param present folded words that the question contains or implies, with their certainty, 0 to 1
 * @param silentFields fields of administration, folded, whose words the question does not use
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
