package vn.hoixa.search;

/**
 * One part of a hit's score.
 *
 * @param name which kind of reason: a field whose words matched, a rule that added or took away
 * @param detail the words it matched
 * @param value what it added to the score, negative for what it subtracted
 */
public record Signal(String name, String detail, double value) {}
