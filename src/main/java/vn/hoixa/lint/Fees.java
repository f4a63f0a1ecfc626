package vn.hoixa.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.hoixa.procedure.Finding;

/** Checks that an amount of a procedure is in đồng, with its condition, unit and type, and given once. */
final class Fees implements Check {
    private static final Pattern FREE =
            Pattern.compile("0 đồng|miễn phí.*|không mất.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UNIT = Pattern.compile("đồng (một|mỗi|/).*|.*%.*", Pattern.CASE_INSENSITIVE);

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part procedure : corpus.under(Corpus.PROCEDURES)) {
            Set<List<String>> places = new HashSet<>();
            for (Part fee : procedure.part("facets").parts("fee")) {
                if (!fee.has("type")) {
                    findings.accept(fee.finding("type", fee.text("amount"), "phải ghi loại phí (type)"));
                }
                if (!places.add(List.of(fee.text("method"), fee.text("condition"), fee.text("type")))) {
                    findings.accept(fee.finding(
                            "method", fee.text("method"), "hai mức cho cùng cách nộp, loại phí và điều kiện"));
                }
                fee.textIfAny("amount").ifPresent(amount -> amount(fee, amount, findings));
            }
        }
    }

    private static void amount(Part fee, String amount, Consumer<Finding> findings) {
        boolean free = FREE.matcher(amount).matches();
        if (!free && !amount.contains("đồng") && !amount.contains("%")) {
            findings.accept(fee.finding("amount", amount, "số tiền phải tính bằng đồng"));
        }
        if (!free && !fee.has("condition") && !UNIT.matcher(amount).find()) {
            findings.accept(
                    fee.finding("amount", amount, "số tiền phải đi với điều kiện hoặc đơn vị (một bản, một lần …)"));
        }
    }
}
