package vn.hoixa.console.desk;

import java.util.List;

/**
 * A candidate procedure of a question, with the reasons.
 *
 * @param score as shown, with a decimal comma; comparable within one question only; empty where it was found by meaning
 *     alone
 * @param share of the best score, 0 to 100: the length of its bar
 * @param first whether it is the best
 * @param words the words of the question that it contains
 * @param signals other reasons, in Vietnamese
 * @param source decision, date of facts, review-by date in one line
 */
record Match(
        String code,
        String name,
        String score,
        int share,
        boolean first,
        List<String> words,
        List<String> signals,
        List<FacetRow> facets,
        String source) {}
