package vn.hoixa.knowledge;

import java.util.Map;

/**
 * One name of an item, ready to be compared with a question.
 *
 * @param text as it is written
 * @param words its telling words, folded, each with how telling it is
 * @param pairs its neighbouring words, each pair with how telling it is
 */
record ItemName(String text, Map<String, Double> words, Map<String, Double> pairs) {}
