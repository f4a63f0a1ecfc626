package vn.hoixa.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One fee amount with everything it depends on: the method, the condition, the type of fee, the last day.
 *
 * @param method {@code mọi hình thức}, {@code trực tiếp}, {@code trực tuyến} or {@code bưu chính}
 * @param amount as text, such as "10.000 đồng một trang"; empty when unclear
 * @param type such as "lệ phí hộ tịch": the key for matching local rules
 * @param under the local rule the amount is from, as "Nghị quyết 23/2026/NQ-HĐND"
 */
public record FeeFact(
        String method,
        Optional<String> amount,
        Optional<String> condition,
        Optional<String> type,
        Optional<LocalDate> until,
        FacetState stated,
        Optional<Under> under) {
    public static final String ANY_METHOD = "mọi hình thức";
    public static final List<String> METHODS = List.of("trực tiếp", "trực tuyến", "bưu chính");

    /** The revision of the local rule that set an amount, and its number. */
    public record Under(UUID rule, String number) {}

    public FacetState stateOn(LocalDate day) {
        return Aging.stateOn(stated, until, day);
    }

    public boolean usableOn(LocalDate day) {
        return amount.isPresent() && stateOn(day) instanceof FacetState.Usable;
    }

    /** Usable when the amount of some method is; the rendering says that the others are not. */
    public static FacetState stateOf(List<FeeFact> facts, LocalDate day) {
        if (facts.stream().anyMatch(fact -> fact.usableOn(day))) {
            return new FacetState.Usable();
        }
        return facts.stream()
                .map(fact -> fact.stateOn(day))
                .filter(FacetState.Unclear.class::isInstance)
                .findFirst()
                .orElseGet(FacetState.Missing::new);
    }
}
