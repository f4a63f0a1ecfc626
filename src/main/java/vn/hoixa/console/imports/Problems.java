package vn.hoixa.console.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hoixa.console.frame.Times;

/** Errors in a form, each as one sentence: the field, its value, the rule. */
final class Problems {
    private final List<String> told = new ArrayList<>();

    /** Whether a field may be left empty. */
    enum Need {
        MUST,
        MAY
    }

    List<String> told() {
        return List.copyOf(told);
    }

    void check(boolean holds, String field, String value, String rule) {
        if (!holds) {
            told.add(field + (value.isEmpty() ? "" : " “" + value + "”") + ": " + rule + ".");
        }
    }

    void filled(String field, String value) {
        check(!value.isBlank(), field, "", "chưa ghi");
    }

    Optional<LocalDate> date(String field, String value, Need need) {
        if (value.isBlank()) {
            check(need == Need.MAY, field, "", "chưa ghi");
            return Optional.empty();
        }
        var day = Times.typed(value);
        check(day.isPresent(), field, value, "không phải một ngày");
        return day;
    }
}
