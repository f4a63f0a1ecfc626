package vn.hoixa.search;

/**
 * One reason why an item stands where it stands.
 *
 * @param name which kind of reason: a field whose words matched, a rule that added or took away
 * @param detail the words it saw
 * @param value what it added to the score, negative for what it took away
 */
public record Signal(String name, String detail, double value) {}
