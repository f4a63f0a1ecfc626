package vn.hoixa.knowledge;

import java.time.LocalDate;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.Source;

/**
 * The day until which something published today is answered automatically.
 *
 * <p>What was written says it itself. An imported record does not: 180 days from its publication, 60 when it was condensed by
 * hand, each plus up to 30 days by its code, so that a thousand of them do not leave on one night.
 */
final class ReviewDay {
    private static final int IMPORTED = 180;
    private static final int CONDENSED = 60;
    private static final int SPREAD = 30;

    private ReviewDay() {}

    static LocalDate of(ProcedureContent content, LocalDate today) {
        return content.source()
                .reviewBy()
                .orElseGet(() ->
                        today.plusDays(term(content) + spread(content.code().value())));
    }

    static LocalDate of(Source source, String key, LocalDate today) {
        return source.reviewBy().orElseGet(() -> today.plusDays(IMPORTED + spread(key)));
    }

    private static long term(ProcedureContent content) {
        return content.portal()
                        .map(texts -> texts.origin().contains("transcribed"))
                        .orElse(false)
                ? CONDENSED
                : IMPORTED;
    }

    private static long spread(String key) {
        return Math.floorMod(key.hashCode(), SPREAD);
    }
}
