package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.hoixa.procedure.FeeFact;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/**
 * A rule of the city or province over the national text ("quy định của thành phố"): an amount for a type of fee and a
 * method, from a day, until a day.
 *
 * @param key its id
 * @param number of the resolution, such as {@code 23/2026/NQ-HĐND}
 * @param from the first day it applies
 * @param until the last day, when it says one
 */
record LocalRule(
        String key,
        RevisionId revision,
        String title,
        String number,
        LocalDate from,
        Optional<LocalDate> until,
        String scope,
        List<Line> lines,
        Source source)
        implements Item {
    /** One type of fee. The method is that of a {@link FeeFact}: trực tiếp, trực tuyến, bưu chính or mọi hình thức. */
    record Line(String feeType, String method, String amount, Optional<String> condition) {
        boolean isFor(String type) {
            return feeType.toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT));
        }
    }

    LocalRule {
        lines = List.copyOf(lines);
    }

    @Override
    public LocalRule from(Source other) {
        return new LocalRule(key, revision, title, number, from, until, scope, lines, other);
    }

    /** Whether a day lies within its dates, even if it is due for review. */
    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
