package vn.hoixa.lint;

import java.util.function.Consumer;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Finding;

/** What a city or province sets names a way of handing in, an amount in đồng, and days in their order. */
final class LocalRules implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part rule : corpus.under(Corpus.RULES)) {
            rule.date("until")
                    .filter(until -> rule.date("from").filter(until::isBefore).isPresent())
                    .ifPresent(until -> findings.accept(rule.finding("until", until.toString(), "phải sau from")));
            rule.parts("rules").forEach(line -> line(line, findings));
        }
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
}
