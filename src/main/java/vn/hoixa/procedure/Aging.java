package vn.hoixa.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Effect of a value's last day: mentioned when it is near; the value is unclear when it has passed. */
public final class Aging {
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** A last day nearer than this is mentioned in the answer (DESIGN: facets). */
    private static final int NEAR_DAYS = 60;

    private Aging() {}

    public static FacetState stateOn(FacetState stated, Optional<LocalDate> until, LocalDate day) {
        if (stated instanceof FacetState.Usable && until.isPresent() && day.isAfter(until.get())) {
            return new FacetState.Unclear("nội dung chỉ áp dụng đến hết ngày " + DAY.format(until.get()));
        }
        return stated;
    }

    /** "áp dụng đến hết ngày 31/12/2026" when that day is near. */
    public static Optional<String> note(Optional<LocalDate> until, LocalDate day) {
        return until.filter(last -> !last.isAfter(day.plusDays(NEAR_DAYS)))
                .map(last -> "áp dụng đến hết ngày " + DAY.format(last));
    }
}
