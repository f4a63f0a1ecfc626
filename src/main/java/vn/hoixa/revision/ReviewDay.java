package vn.hoixa.revision;

import java.time.LocalDate;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.Source;

/**
 * The day until which something is answered automatically after it was published, or after an officer saw that it is still
 * right.
 *
 * <p>Amounts and limits change about twice a year, civil status about once, and a record that was condensed by hand is not
 * trusted for long. What was written says its first day itself; an imported record does not. A third of each term is taken
 * off by the item's key, the same every time: a thousand items published or confirmed in one act leave over months, never
 * on one night.
 */
final class ReviewDay {
    private static final String CIVIL_STATUS = "Hộ tịch";

    private ReviewDay() {}

    /** How long something is trusted, in days. */
    private enum Term {
        CONDENSED(60),
        AMOUNTS(183),
        CIVIL(365);

        private final int days;

        Term(int days) {
            this.days = days;
        }

        LocalDate from(LocalDate day, String key) {
            return day.plusDays(days - Math.floorMod(key.hashCode(), days / 3));
        }
    }

    /** Of something published today. */
    static LocalDate of(ProcedureContent content, LocalDate today) {
        return content.source().reviewBy().orElseGet(() -> anew(content, today));
    }

    static LocalDate of(Source source, String key, LocalDate today) {
        return source.reviewBy().orElseGet(() -> Term.AMOUNTS.from(today, key));
    }

    /** Of something confirmed today, whatever day it had. */
    static LocalDate anew(Revision revision, LocalDate today) {
        return switch (revision.type()) {
            case PROCEDURE -> anew(revision.procedure(), today);
            case TOPIC -> Term.CIVIL.from(today, revision.key());
            case ANSWER, EVENT, RULE, COMMUNE -> Term.AMOUNTS.from(today, revision.key());
        };
    }

    private static LocalDate anew(ProcedureContent content, LocalDate today) {
        return term(content).from(today, content.code().value());
    }

    private static Term term(ProcedureContent content) {
        if (content.portal()
                        .filter(texts -> texts.origin().contains("transcribed"))
                        .isPresent()
                && !isWorded(content)) {
            return Term.CONDENSED;
        }
        return content.field().equals(CIVIL_STATUS) ? Term.CIVIL : Term.AMOUNTS;
    }

    /** Whether somebody put it into words, here or in an office: then it was looked at. */
    private static boolean isWorded(ProcedureContent content) {
        return !content.names().isEmpty();
    }
}
