package vn.hoixa.revision;

import java.time.LocalDate;
import vn.hoixa.procedure.ProcedureContent;
import vn.hoixa.procedure.Source;

/**
 * Computes the review-by date of an item after publication or confirmation: the last day it is answered automatically.
 *
 * <p>Amounts and limits change about twice a year, civil status about once, and a record condensed by hand is not
 * trusted for long. A written item states its first review-by date itself; an imported record does not. Up to a third
 * of each term is subtracted depending on the item's key: a thousand items published or confirmed in one act expire
 * over months, never in one night.
 */
final class ReviewDay {
    private static final String CIVIL_STATUS = "Hộ tịch";

    private ReviewDay() {}

    /** Terms of trust, in days. */
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

    /** The date for content published today. */
    static LocalDate of(ProcedureContent content, LocalDate today) {
        return content.source().reviewBy().orElseGet(() -> anew(content, today));
    }

    static LocalDate of(Source source, String key, LocalDate today) {
        return source.reviewBy().orElseGet(() -> Term.AMOUNTS.from(today, key));
    }

    /** The date for an item confirmed today, whatever date it had. */
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

    /** Whether somebody wrote words for it, in the knowledge base or in an office: then it was reviewed. */
    private static boolean isWorded(ProcedureContent content) {
        return !content.names().isEmpty();
    }
}
