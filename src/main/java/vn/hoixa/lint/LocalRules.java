package vn.hoixa.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Finding;

/**
 * Checks that a local rule has a method, an amount in đồng, and dates in order; and that no other rule for the same
 * days, and no procedure for the same method, has another amount.
 */
final class LocalRules implements Check {
    /** An amount with its location and dates: a line of a rule, or a fee of a procedure. */
    private record Amount(Part at, String type, LocalDate from, LocalDate until, String number) {
        static Amount of(Part rule, Part line) {
            return new Amount(
                    line,
                    line.text("fee_type"),
                    rule.date("from").orElse(LocalDate.MIN),
                    rule.date("until").orElse(LocalDate.MAX),
                    rule.text("number"));
        }

        static Amount of(Part fee) {
            return new Amount(
                    fee, fee.text("type"), LocalDate.MIN, fee.date("until").orElse(LocalDate.MAX), "");
        }

        boolean contradicts(Amount other) {
            return type.equalsIgnoreCase(other.type)
                    && at.text("method").equals(other.at.text("method"))
                    && at.text("condition").equals(other.at.text("condition"))
                    && !at.text("amount").equals(other.at.text("amount"))
                    && !from.isAfter(other.until)
                    && !other.from.isAfter(until);
        }
    }

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        var set = new ArrayList<Amount>();
        for (Part rule : corpus.under(Corpus.RULES)) {
            days(rule, findings);
            for (Part line : rule.parts("rules")) {
                line(line, findings);
                against(Amount.of(rule, line), set, findings);
                set.add(Amount.of(rule, line));
            }
        }
        corpus.under(Corpus.PROCEDURES).stream()
                .flatMap(procedure -> procedure.part("facets").parts("fee").stream())
                .filter(fee -> fee.has("amount"))
                .forEach(fee -> against(Amount.of(fee), set, findings));
    }

    private static void days(Part rule, Consumer<Finding> findings) {
        LocalDate from = rule.date("from").orElse(LocalDate.MIN);
        rule.date("until")
                .filter(from::isAfter)
                .ifPresent(until -> findings.accept(rule.finding("until", until.toString(), "phải sau from")));
    }

    private static void line(Part line, Consumer<Finding> findings) {
        String method = line.text("method");
        if (!method.equals(FeeFact.ANY_METHOD) && !FeeFact.METHODS.contains(method)) {
            findings.accept(line.finding("method", method, "chỉ nhận mọi hình thức, trực tiếp, trực tuyến, bưu chính"));
        }
        String amount = line.text("amount");
        if (!amount.contains("đồng") && !amount.contains("%")) {
            findings.accept(line.finding("amount", amount, "số tiền phải tính bằng đồng"));
        }
    }

    private static void against(Amount amount, List<Amount> set, Consumer<Finding> findings) {
        set.stream()
                .filter(amount::contradicts)
                .findFirst()
                .ifPresent(other -> findings.accept(amount.at()
                        .finding(
                                "amount",
                                amount.at().text("amount"),
                                "trái với " + other.number() + ": " + other.at().text("amount"))));
    }
}
